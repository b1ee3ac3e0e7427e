// The form for a report: keeps what is typed, makes photos small, finds the place, and hands the report to the queue. Where
// the browser keeps nothing, the plain form is sent instead.
(function () {
  'use strict';
  const MOST = 10;
  const DRAFT = 'filing';
  const filing = window.filing;
  const form = document.getElementById('filing');
  const words = document.getElementById('filing-words').dataset;
  const field = name => form.elements[name];
  const at = id => document.getElementById(id);
  const queue = at('queue');
  const review = at('review');
  const sent = at('sent');
  const asked = new URLSearchParams(location.search);
  let photos = [];
  let map = null;
  let following = null;

  const folded = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
  const filled = (text, value) => text.replace('{0}', value);

  function make(name, text, attributes) {
    const element = Object.assign(document.createElement(name), attributes || {});
    if (text) element.textContent = text;
    return element;
  }

  function say(text) {
    const said = at('said');
    said.textContent = text;
    said.hidden = !text;
  }

  function fault(id, text) {
    at(id).textContent = text;
    at(id).hidden = !text;
  }

  // Version 4 (RFC 9562); crypto.randomUUID is younger than the browsers this is for.
  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  // ---- what was typed, kept at every key
  function typed() {
    const fields = [];
    new FormData(form).forEach((value, name) => { if (typeof value === 'string' && value) fields.push([name, value]); });
    return fields;
  }

  function keep() {
    try {
      localStorage.setItem(DRAFT, JSON.stringify(typed()));
    } catch (full) {
      // a full or forbidden store keeps no draft; the form itself still has everything
    }
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(DRAFT)) || [];
    } catch (unreadable) {
      return [];
    }
  }

  const worth = fields => fields.some(one => ['description', 'category', 'area', 'lat'].indexOf(one[0]) >= 0 || one[0].startsWith('answer.'));

  function fill(fields) {
    const first = name => { const one = fields.find(some => some[0] === name); return one ? one[1] : ''; };
    const category = first('category');
    form.querySelectorAll('[name=category]').forEach(radio => { radio.checked = radio.value === category; });
    chosen();
    ['clientKey', 'sticker', 'lat', 'lon', 'accuracy', 'takenAt', 'area', 'address', 'description', 'phone', 'name'].forEach(name => { field(name).value = first(name); });
    form.elements.closed.checked = Boolean(first('closed'));
    at('questions').querySelectorAll('[name^="answer."]').forEach(input => {
      const values = fields.filter(one => one[0] === input.name).map(one => one[1]);
      if (input.type === 'checkbox') input.checked = values.indexOf(input.value) >= 0;
      else input.value = values[0] || '';
    });
    if (field('lat').value) shownPlace(words.fromMap);
    else at('place').hidden = true;
  }

  function blank() {
    const phone = field('phone').value;
    const name = field('name').value;
    form.reset();
    fill([['clientKey', newKey()], ['phone', phone], ['name', name]]);
    at('place').hidden = true;
    at('nearby').textContent = '';
    fault('refused', '');
    setPhotos([]);
    keep();
  }

  // ---- photos
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
    return filing.keepDraftPhotos(now);
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
        const made = await window.filingPhoto.prepare(file);
        await change(photos.concat([made.photo]));
        use(made.tells);
      } catch (unreadable) {
        fault('photo-fault', words.photoBad);
      }
      say('');
    }
    keep();
  }

  // A photo knows best where it was taken, unless somebody has said so already.
  function use(tells) {
    if (tells.takenAt && !field('takenAt').value) field('takenAt').value = tells.takenAt;
    if (tells.lat !== null && !field('lat').value) place(tells.lat, tells.lon, '', words.fromPhoto);
  }

  // ---- place
  function shownPlace(how) {
    at('place').hidden = false;
    at('place').textContent = `${how}: ${Number(field('lat').value).toFixed(5)}, ${Number(field('lon').value).toFixed(5)}`;
  }

  async function place(lat, lon, accuracy, how) {
    field('lat').value = lat;
    field('lon').value = lon;
    field('accuracy').value = accuracy;
    fault('place-fault', '');
    at('where-hint').hidden = true;
    shownPlace(how);
    if (map && how !== words.fromMap) map.show([lat, lon]);
    keep();
    near();
    try {
      const answer = await fetch(`/api/v1/areas/at?lat=${lat}&lon=${lon}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok || Number(field('lat').value) !== Number(lat)) return;
      const found = await answer.json();
      if (found.area) at('place').textContent = `${how}: ${found.area.name}`;
      if (!found.inTerritory) fault('place-fault', words.outside);
    } catch (offline) {
      // the coordinates stand there already
    }
  }

  function here() {
    const hint = at('where-hint');
    hint.hidden = false;
    if (!navigator.geolocation) {
      hint.textContent = words.notFound;
      return;
    }
    hint.textContent = words.looking;
    navigator.geolocation.getCurrentPosition(
      found => place(found.coords.latitude, found.coords.longitude, Math.round(found.coords.accuracy), words.fromPhone),
      () => { hint.textContent = words.notFound; },
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  }

  async function openMap() {
    const button = at('map-open');
    if (map) {
      at('map').hidden = !at('map').hidden;
      button.setAttribute('aria-expanded', String(!at('map').hidden));
      return;
    }
    const known = field('lat').value ? [Number(field('lat').value), Number(field('lon').value)] : null;
    try {
      map = await window.filingMap.open(at('map'), known, words, (lat, lon) => place(lat, lon, '', words.fromMap));
      button.setAttribute('aria-expanded', 'true');
      map.focus();
    } catch (lost) {
      at('map').hidden = true;
      at('where-hint').hidden = false;
      at('where-hint').textContent = words.mapLost;
    }
  }

  // ---- category
  function chosen() {
    const radio = form.querySelector('[name=category]:checked');
    const box = at('questions');
    const code = radio ? radio.value : '';
    if (box.dataset.of !== code) {
      box.dataset.of = code;
      box.textContent = '';
      const template = code && document.querySelector(`template[data-questions="${code}"]`);
      if (template) box.appendChild(document.importNode(template.content, true));
    }
    const call = radio && radio.dataset.emergency;
    at('emergency').hidden = !call;
    at('emergency').textContent = call ? filled(words.emergency, call) : '';
    if (radio) fault('category-fault', '');
  }

  function search() {
    const wanted = folded(at('category-words').value.trim()).split(/\s+/);
    let fitting = 0;
    at('kinds').querySelectorAll('label').forEach(label => {
      const name = folded(label.textContent);
      const fits = wanted.every(word => name.indexOf(word) >= 0);
      label.hidden = !fits;
      if (fits) fitting++;
    });
    at('category-none').hidden = fitting > 0;
  }

  // ---- what was reported nearby
  let nearTimer = 0;
  function near() {
    clearTimeout(nearTimer);
    nearTimer = setTimeout(async () => {
      const radio = form.querySelector('[name=category]:checked');
      if (!radio || !field('lat').value) return;
      const text = encodeURIComponent(field('description').value.slice(0, 200));
      try {
        const answer = await fetch(`/report/nearby?lat=${field('lat').value}&lon=${field('lon').value}&category=${radio.value}&text=${text}`, { headers: { Accept: 'text/html' } });
        if (answer.ok) at('nearby').innerHTML = await answer.text();
      } catch (offline) {
        at('nearby').textContent = '';
      }
    }, 600);
  }

  // ---- looking over it, and sending
  function isWhole() {
    const radio = form.querySelector('[name=category]:checked');
    const noPhoto = radio && radio.hasAttribute('data-photo') && !photos.length;
    const noPlace = !field('lat').value && !field('area').value;
    fault('photo-fault', noPhoto ? words.photoNeeded : '');
    fault('place-fault', noPlace ? words.placeNeeded : '');
    fault('category-fault', radio ? '' : words.required);
    if (noPhoto) at('photo').focus();
    else if (noPlace) at('area').focus();
    else if (!radio) at('category-words').focus();
    else return someAnswered() && form.reportValidity();
    return false;
  }

  // A browser knows no group of boxes of which one must be ticked.
  function someAnswered() {
    const open = Array.from(at('questions').querySelectorAll('fieldset.some[data-required]')).find(group => !group.querySelector(':checked'));
    if (open) open.querySelector('input').focus();
    return !open;
  }

  function show(section) {
    [form, review, sent].forEach(one => { one.hidden = one !== section; });
    window.scrollTo(0, 0);
    if (section !== form) section.focus();
  }

  function lookOver() {
    const list = review.querySelector('dl');
    list.textContent = '';
    const line = (name, value) => {
      if (!value) return;
      list.appendChild(make('dt', name));
      list.appendChild(make('dd', value));
    };
    const label = id => document.querySelector(`label[for="${id}"]`).firstChild.textContent.trim();
    const radio = form.querySelector('[name=category]:checked');
    line(at('step-place').querySelector('legend').textContent, field('lat').value ? at('place').textContent : field('area').selectedOptions[0].textContent);
    line(label('address'), field('address').value);
    line(at('step-category').querySelector('legend').textContent, radio.parentNode.textContent.trim());
    at('questions').querySelectorAll('.field').forEach(one => {
      const heading = one.querySelector('label[for], legend');
      const ticked = Array.from(one.querySelectorAll('input:checked'), box => box.parentNode.textContent.trim()).join(', ');
      const input = one.querySelector('select, textarea, input:not([type=checkbox])');
      const said = ticked || (input && (input.tagName === 'SELECT' ? input.selectedOptions[0].textContent : input.value));
      line(heading.firstChild.textContent.trim(), said);
    });
    line(label('description'), field('description').value);
    line(label('phone'), field('phone').value);
    line(label('name'), field('name').value);
    const pictures = at('review-photos');
    pictures.textContent = '';
    photos.forEach((photo, i) => pictures.appendChild(picture(photo, i)));
    show(review);
  }

  async function hand() {
    const confirm = at('confirm');
    if (confirm.disabled) return;
    confirm.disabled = true;
    const item = { clientKey: field('clientKey').value, at: Date.now(), state: 'waiting', fields: typed(), photos, reasons: [] };
    try {
      await filing.put(item);
    } catch (full) {
      await handDirectly(item);
      return;
    } finally {
      confirm.disabled = false;
    }
    following = item.clientKey;
    await filing.keepDraftPhotos([]);
    blank();
    outcome({ state: 'sending' });
    show(sent);
    await draw();
    await deliver();
    await follow();
  }

  // The device has no room left, so what is typed stays in the form until the server has it.
  async function handDirectly(item) {
    const settled = await filing.post(item);
    if (!settled) {
      show(form);
      fault('refused', words.lost);
    } else if (settled.state === 'refused') {
      show(form);
      reasons(settled);
    } else {
      blank();
      outcome(settled);
      show(sent);
    }
  }

  // Sends now, and asks the browser to send later for what stays.
  async function deliver() {
    const left = await filing.sendAll().catch(() => 1);
    if (left && navigator.serviceWorker && window.SyncManager) {
      const worker = await navigator.serviceWorker.ready;
      await worker.sync.register('send').catch(() => {}); // not allowed: the page sends when it is open
    }
    await draw();
  }

  async function follow() {
    const item = following && await filing.get(following);
    if (!item) return;
    if (item.state === 'refused' && !sent.hidden) {
      following = null;
      await edit(item);
    } else {
      outcome(item);
    }
  }

  function outcome(item) {
    const done = item.state === 'sent';
    at('sent-title').textContent = item.state === 'sending' ? words.sending : done ? words.sent : words.kept;
    at('sent-about').textContent = item.state === 'sending' ? '' : done ? words.sentAbout : words.keptAbout;
    at('sent-code').textContent = item.code || '';
    at('sent-code').hidden = !done;
    at('sent-track').hidden = !done;
    at('sent-track').href = `/track?code=${item.code || ''}`;
  }

  // ---- what waits, what was sent, what was refused
  async function draw() {
    const items = await filing.all();
    const list = queue.querySelector('ul');
    list.textContent = '';
    items.forEach(item => list.appendChild(row(item)));
    queue.hidden = !items.length;
  }

  function row(item) {
    const line = make('li', '', { className: item.state });
    const text = (item.fields.find(one => one[0] === 'description') || ['', ''])[1];
    line.appendChild(make('strong', item.state === 'sent' ? filled(words.delivered, item.code) : words[item.state]));
    if (text) line.appendChild(make('span', text.slice(0, 120)));
    const why = item.reasons.map(reason => reason.detail).join(' ') || item.detail;
    if (item.state === 'refused') line.appendChild(make('span', why, { className: 'why' }));
    const button = (name, todo) => {
      const one = make('button', name, { type: 'button', className: 'quiet' });
      one.addEventListener('click', todo);
      line.appendChild(one);
    };
    if (item.state === 'waiting') button(words.try, deliver);
    if (item.state === 'refused' || item.state === 'draft') button(words.edit, () => edit(item));
    if (item.state !== 'waiting') button(words.discard, async () => { await filing.remove(item.clientKey); draw(); });
    return line;
  }

  // What is half typed makes room for something else, and stays among what is kept on this device.
  async function park(fields, pictures) {
    if (!worth(fields) && !pictures.length) return;
    const key = fields.find(one => one[0] === 'clientKey');
    await filing.put({ clientKey: key ? key[1] : newKey(), at: Date.now(), state: 'draft', fields, photos: pictures, reasons: [] });
  }

  // A report that was refused, or is half typed, comes back into the form. It was not taken, so its key is still free.
  async function edit(item) {
    await park(typed(), photos);
    fill(item.fields);
    await change(item.photos);
    keep();
    await filing.remove(item.clientKey);
    reasons(item);
    show(form);
    await draw();
  }

  function reasons(item) {
    fault('refused', item.detail || '');
    item.reasons.forEach(reason => {
      const id = { media: 'photo-fault', place: 'place-fault', category: 'category-fault', description: 'description-fault', phone: 'phone-fault', name: 'name-fault' }[reason.pointer.split('/')[1]];
      if (id) fault(id, reason.detail);
      else at('refused').textContent += ` ${reason.detail}`;
    });
  }

  async function start() {
    await filing.database();
    document.documentElement.classList.add('scripted');
    at('send').textContent = words.next;
    at('place-ways').hidden = false;
    at('category-search').hidden = false;
    const before = kept();
    const pictures = (await filing.draftPhotos()) || [];
    const scanned = field('sticker').value || asked.get('sticker');
    const another = scanned && !before.some(one => one[0] === 'sticker' && one[1] === scanned);
    if ((worth(before) || pictures.length) && !another && !form.querySelector('[role=alert]:not([hidden])')) {
      setPhotos(pictures);
      fill(before);
      say(words.restored);
    } else {
      await park(before, pictures);
      await filing.keepDraftPhotos([]);
      // a page that is kept for later hands out the same key each time
      field('clientKey').value = newKey();
      const contact = name => (before.find(one => one[0] === name) || ['', ''])[1];
      if (!field('phone').value) field('phone').value = contact('phone');
      if (!field('name').value) field('name').value = contact('name');
      chosen();
    }
    if (!field('clientKey').value) field('clientKey').value = newKey();
    keep();
    // set only now: what is chosen before is sent by the plain form
    const input = at('photo');
    const early = Array.from(input.files);
    input.removeAttribute('name');
    input.addEventListener('change', () => { const files = Array.from(input.files); input.value = ''; add(files); });
    if (early.length) { input.value = ''; add(early); }
    form.noValidate = true;
    form.addEventListener('input', event => { if (event.target.id === 'category-words') search(); else keep(); });
    form.addEventListener('change', event => { if (event.target.name === 'category') chosen(); keep(); near(); });
    form.addEventListener('submit', event => { event.preventDefault(); if (isWhole()) lookOver(); });
    at('category-words').addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
    at('here').addEventListener('click', here);
    at('map-open').addEventListener('click', openMap);
    at('back').addEventListener('click', () => { show(form); at('send').focus(); });
    at('confirm').addEventListener('click', hand);
    at('another').addEventListener('click', () => { following = null; show(form); at('photo').focus(); });
    filing.onChange(async () => { await draw(); await follow(); });
    window.addEventListener('online', () => { say(''); deliver().then(follow); });
    window.addEventListener('offline', () => say(words.offline));
    if (!navigator.onLine) say(words.offline);
    await filing.forget();
    await draw();
    document.documentElement.dataset.ready = 'yes';
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.register('/report/worker.js', { scope: '/report/' })
        .then(() => navigator.serviceWorker.ready)
        .then(() => { document.documentElement.dataset.worker = 'yes'; });
    }
    await deliver();
  }

  // without a place to keep things the plain form does all that is needed
  if (window.indexedDB && window.fetch && window.FormData) start().catch(unable => { console.warn(unable); });
})();
