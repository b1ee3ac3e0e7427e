// What waits on this device, what was sent, what was refused: a list above the form, from which things come back into it.
(function (self) {
  'use strict';
  const page = self.filingPage;
  const filing = self.filing;
  const { form, words, at, filled, make, fault, show } = page;
  const queue = at('queue');

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
    if (item.state === 'waiting') button(words.try, page.deliver);
    if (item.state === 'refused' || item.state === 'draft') button(words.edit, () => edit(item));
    if (item.state !== 'waiting') button(words.discard, async () => { await filing.remove(item.clientKey); draw(); });
    return line;
  }

  // What is half typed makes room for something else, and stays among what is kept on this device.
  async function park(fields, pictures) {
    if (!page.worth(fields) && !pictures.length) return;
    const key = fields.find(one => one[0] === 'clientKey');
    await filing.put({ clientKey: key ? key[1] : page.newKey(), at: Date.now(), state: 'draft', fields, photos: pictures, reasons: [] });
  }

  // A report that was refused, or is half typed, comes back into the form. It was not taken, so its key is still free.
  async function edit(item) {
    await park(page.typed(), page.photos());
    page.fill(item.fields);
    await page.change(item.photos);
    page.keep();
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

  Object.assign(page, { draw, park, edit, reasons });
})(self);
