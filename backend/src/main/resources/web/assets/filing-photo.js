// Reads what a camera wrote into a photo, then makes the photo small enough for a slow network.
(function (self) {
  'use strict';
  const LONGEST = 1920;
  const QUALITY = 0.82;
  const SMALL = 600 * 1024;
  const HEAD = 256 * 1024;
  const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
  const GPS = 0x8825;
  const EXIF = 0x8769;
  const TAKEN = 0x9003;
  const ORIENTATION = 0x0112;

  function bytesOf(blob) {
    return new Promise((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.onerror = () => failed(reader.error);
      reader.readAsArrayBuffer(blob);
    });
  }

  // The TIFF block of a JPEG (Exif 2.32, section 4.5); null where there is none.
  function tiffOf(view) {
    if (view.byteLength < 4 || view.getUint16(0) !== 0xFFD8) return null;
    let at = 2;
    while (at + 10 <= view.byteLength && view.getUint8(at) === 0xFF) {
      const marker = view.getUint8(at + 1);
      const size = view.getUint16(at + 2);
      if (marker === 0xE1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
      if (marker === 0xDA) return null;
      at += 2 + size;
    }
    return null;
  }

  function directory(view, base, offset, little) {
    const tags = {};
    const start = base + offset;
    const count = view.getUint16(start, little);
    for (let i = 0; i < count; i++) {
      const entry = start + 2 + i * 12;
      tags[view.getUint16(entry, little)] = { entry, count: view.getUint32(entry + 4, little), value: view.getUint32(entry + 8, little) };
    }
    return tags;
  }

  function textAt(view, base, tag) {
    const from = tag.count > 4 ? base + tag.value : tag.entry + 8;
    let text = '';
    for (let i = 0; i < tag.count; i++) text += String.fromCharCode(view.getUint8(from + i));
    return text.replace(/\0.*$/, '');
  }

  function degreesAt(view, base, tag, little) {
    const part = i => view.getUint32(base + tag.value + i * 8, little) / view.getUint32(base + tag.value + i * 8 + 4, little);
    return part(0) + part(1) / 60 + part(2) / 3600;
  }

  // Latitude, longitude, time and turn, as far as the camera wrote them. A broken block tells nothing.
  function told(buffer) {
    const found = { lat: null, lon: null, takenAt: null, orientation: 1 };
    try {
      const view = new DataView(buffer);
      const base = tiffOf(view);
      if (base === null) return found;
      const little = view.getUint16(base) === 0x4949;
      const main = directory(view, base, view.getUint32(base + 4, little), little);
      if (main[ORIENTATION]) found.orientation = view.getUint16(main[ORIENTATION].entry + 8, little);
      if (main[EXIF]) {
        const exif = directory(view, base, main[EXIF].value, little);
        // cameras write local time without a zone; here that is Vietnam's
        const time = exif[TAKEN] && /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(textAt(view, base, exif[TAKEN]));
        if (time) found.takenAt = `${time[1]}-${time[2]}-${time[3]}T${time[4]}+07:00`;
      }
      if (main[GPS]) {
        const gps = directory(view, base, main[GPS].value, little);
        if (gps[1] && gps[2] && gps[3] && gps[4]) {
          const lat = degreesAt(view, base, gps[2], little) * (textAt(view, base, gps[1]) === 'S' ? -1 : 1);
          const lon = degreesAt(view, base, gps[4], little) * (textAt(view, base, gps[3]) === 'W' ? -1 : 1);
          if (isFinite(lat) && isFinite(lon) && (lat || lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
            found.lat = lat;
            found.lon = lon;
          }
        }
      }
    } catch (broken) {
      if (!(broken instanceof RangeError)) throw broken;
    }
    return found;
  }

  function drawn(blob) {
    return new Promise((done, failed) => {
      const image = new Image();
      image.onload = () => done(image);
      image.onerror = () => failed(new Error('no picture'));
      image.src = URL.createObjectURL(blob);
    });
  }

  // Browsers since 2020 turn a picture upright themselves.
  const TURNS = Boolean(self.CSS && CSS.supports && CSS.supports('image-orientation', 'from-image'));

  async function small(file, orientation) {
    const image = await drawn(file);
    try {
      const most = Math.max(image.naturalWidth, image.naturalHeight);
      if ((most <= LONGEST && file.size <= SMALL) || (!TURNS && orientation !== 1)) return file;
      const scale = Math.min(1, LONGEST / most);
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.naturalWidth * scale);
      canvas.height = Math.round(image.naturalHeight * scale);
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      const made = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
      canvas.width = canvas.height = 0;
      return made && made.size < file.size ? made : file;
    } finally {
      URL.revokeObjectURL(image.src);
    }
  }

  // What is kept and sent of a file, and what it tells. Rejected for what is no picture.
  async function prepare(file) {
    if (TYPES.indexOf(file.type) < 0) throw new Error('no picture');
    const tells = told(await bytesOf(file.slice(0, HEAD)));
    const made = await small(file, tells.orientation);
    return { photo: { name: file.name, type: made.type, bytes: await bytesOf(made) }, tells };
  }

  self.filingPhoto = { prepare, told };
})(self);
