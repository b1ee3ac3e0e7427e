// The photos of the form: chosen, made small, shown, taken out again.
(function (self) {
  'use strict';
  const MOST = 10;
  const page = self.filingPage;
  const { words, field, at, filled, make, say, fault } = page;
  let photos = [];

  function setPhotos(now) {
    photos = now;
    const list = at('photos');
    list.textContent = '';
    photos.forEach((photo, i) => {
      const item = make('li');
      item.appendChild(picture(photo, i));
      const remove = make('button', words.remove, { type: 'button', className: 'quiet' });
      remove.setAttribute('aria-label', `${words.remove}: ${filled(words.photo, i + 1)}`);
      remove.addEventListener('click', () => {
        change(photos.filter(other => other !== photo));
        at('photo').focus();
      });
      item.appendChild(remove);
      list.appendChild(item);
    });
  }

  function picture(photo, i) {
    const image = make('img', '', { alt: filled(words.photo, i + 1) });
    image.src = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
    image.addEventListener('load', () => URL.revokeObjectURL(image.src));
    return image;
  }

  function change(now) {
    setPhotos(now);
    return self.filing.keepDraftPhotos(now);
  }

  async function add(files) {
    fault('photo-fault', '');
    for (const file of files) {
      if (photos.length >= MOST) {
        fault('photo-fault', words.photoMany);
        break;
      }
      say(words.photoWork);
      try {
        const made = await self.filingPhoto.prepare(file);
        await change(photos.concat([made.photo]));
        use(made.tells);
      } catch (unreadable) {
        fault('photo-fault', words.photoBad);
      }
      say('');
    }
    page.keep();
  }

  // A photo knows best where it was taken, unless somebody has said so already.
  function use(tells) {
    if (tells.takenAt && !field('takenAt').value) field('takenAt').value = tells.takenAt;
    if (tells.lat !== null && !field('lat').value) page.place(tells.lat, tells.lon, '', words.fromPhoto);
  }

  Object.assign(page, { photos: () => photos, setPhotos, picture, change, add });
})(self);
