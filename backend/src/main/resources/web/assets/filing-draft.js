// What is typed into the form, kept on this device at every key.
(function (self) {
  'use strict';
  const DRAFT = 'filing';
  const page = self.filingPage;
  const { form, words, field, at, fault } = page;

  // Version 4 (RFC 9562); crypto.randomUUID is younger than the browsers this is for.
  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

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
    page.chosen();
    ['clientKey', 'sticker', 'lat', 'lon', 'accuracy', 'takenAt', 'area', 'address', 'description', 'phone', 'name'].forEach(name => { field(name).value = first(name); });
    field('closed').checked = Boolean(first('closed'));
    at('questions').querySelectorAll('[name^="answer."]').forEach(input => {
      const values = fields.filter(one => one[0] === input.name).map(one => one[1]);
      if (input.type === 'checkbox') input.checked = values.indexOf(input.value) >= 0;
      else input.value = values[0] || '';
    });
    if (field('lat').value) page.shownPlace(words.fromMap);
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
    page.setPhotos([]);
    keep();
  }

  Object.assign(page, { newKey, typed, keep, kept, worth, fill, blank });
})(self);
