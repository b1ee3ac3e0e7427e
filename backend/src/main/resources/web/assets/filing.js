// The form for a report: keeps what is typed, makes photos small, finds the place, and hands the report to the queue. Where
// the browser keeps nothing, the plain form is sent instead.
(function (self) {
  'use strict';
  const page = self.filingPage;
  const filing = self.filing;
  const { form, words, field, at, say, show } = page;
  const asked = new URLSearchParams(location.search);

  async function start() {
    await filing.database();
    document.documentElement.classList.add('scripted');
    at('send').textContent = words.next;
    at('place-ways').hidden = false;
    at('category-search').hidden = false;
    const before = page.kept();
    const pictures = (await filing.draftPhotos()) || [];
    const scanned = field('sticker').value || asked.get('sticker');
    const another = scanned && !before.some(one => one[0] === 'sticker' && one[1] === scanned);
    if ((page.worth(before) || pictures.length) && !another && !form.querySelector('[role=alert]:not([hidden])')) {
      page.setPhotos(pictures);
      page.fill(before);
      say(words.restored);
    } else {
      await page.park(before, pictures);
      await filing.keepDraftPhotos([]);
      // a page that is kept for later hands out the same key each time
      field('clientKey').value = page.newKey();
      const contact = name => (before.find(one => one[0] === name) || ['', ''])[1];
      if (!field('phone').value) field('phone').value = contact('phone');
      if (!field('name').value) field('name').value = contact('name');
      page.chosen();
    }
    if (!field('clientKey').value) field('clientKey').value = page.newKey();
    page.keep();
    // set only now: what is chosen before is sent by the plain form
    const input = at('photo');
    const early = Array.from(input.files);
    input.removeAttribute('name');
    input.addEventListener('change', () => { const files = Array.from(input.files); input.value = ''; page.add(files); });
    if (early.length) { input.value = ''; page.add(early); }
    form.noValidate = true;
    form.addEventListener('input', event => { if (event.target.id === 'category-words') page.search(); else page.keep(); });
    form.addEventListener('change', event => { if (event.target.name === 'category') page.chosen(); page.keep(); page.near(); });
    form.addEventListener('submit', event => { event.preventDefault(); if (page.isWhole()) page.lookOver(); });
    at('category-words').addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
    at('here').addEventListener('click', page.here);
    at('map-open').addEventListener('click', page.openMap);
    at('back').addEventListener('click', () => { show(form); at('send').focus(); });
    at('confirm').addEventListener('click', page.hand);
    at('another').addEventListener('click', () => { page.unfollow(); show(form); at('photo').focus(); });
    filing.onChange(async () => { await page.draw(); await page.follow(); });
    window.addEventListener('online', () => { say(''); page.deliver().then(page.follow); });
    window.addEventListener('offline', () => say(words.offline));
    if (!navigator.onLine) say(words.offline);
    await filing.forget();
    await page.draw();
    document.documentElement.dataset.ready = 'yes';
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.register('/report/worker.js', { scope: '/report/' })
        .then(() => navigator.serviceWorker.ready)
        .then(() => { document.documentElement.dataset.worker = 'yes'; });
    }
    await page.deliver();
  }

  // without a place to keep things the plain form does all that is needed
  if (window.indexedDB && window.fetch && window.FormData) start().catch(unable => { console.warn(unable); });
})(self);
