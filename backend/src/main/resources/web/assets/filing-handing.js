// Handing the report to the queue, and saying what becomes of it.
(function (self) {
  'use strict';
  const page = self.filingPage;
  const filing = self.filing;
  const { form, words, field, at, fault, show } = page;
  const sent = at('sent');
  let following = null;

  async function hand() {
    const confirm = at('confirm');
    if (confirm.disabled) return;
    confirm.disabled = true;
    const item = { clientKey: field('clientKey').value, at: Date.now(), state: 'waiting', fields: page.typed(), photos: page.photos(), reasons: [] };
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
    page.blank();
    outcome({ state: 'sending' });
    show(sent);
    await page.draw();
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
      page.reasons(settled);
    } else {
      page.blank();
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
    await page.draw();
  }

  async function follow() {
    const item = following && await filing.get(following);
    if (!item) return;
    if (item.state === 'refused' && !sent.hidden) {
      following = null;
      await page.edit(item);
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

  Object.assign(page, { hand, deliver, follow, unfollow: () => { following = null; } });
})(self);
