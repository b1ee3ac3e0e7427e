// Reports that wait on this device, in the page and in its worker alike. Each carries its clientKey, so sending one twice
// files it once. Written for browsers of 2017: no module, since workers of that age import none.
(function (self) {
  'use strict';
  const DATABASE = 'filing';
  const QUEUE = 'queue';
  const DRAFT = 'draft';
  const ADDRESS = '/report/new';
  const KEPT_DAYS = 30;
  let opened = null;

  function database() {
    if (!opened) {
      opened = new Promise((done, failed) => {
        const asked = self.indexedDB.open(DATABASE, 1);
        asked.onupgradeneeded = () => {
          asked.result.createObjectStore(QUEUE, { keyPath: 'clientKey' });
          asked.result.createObjectStore(DRAFT);
        };
        asked.onsuccess = () => {
          asked.result.onversionchange = () => asked.result.close();
          done(asked.result);
        };
        asked.onerror = () => failed(asked.error);
      });
      opened.catch(() => { opened = null; });
    }
    return opened;
  }

  // Done only once it is on disk.
  async function work(store, mode, todo) {
    const open = await database();
    return new Promise((done, failed) => {
      const transaction = open.transaction(store, mode);
      const request = todo(transaction.objectStore(store));
      transaction.oncomplete = () => done(request ? request.result : undefined);
      transaction.onabort = () => failed(transaction.error);
      transaction.onerror = () => failed(transaction.error);
    });
  }

  const put = item => work(QUEUE, 'readwrite', store => store.put(item));
  const get = key => work(QUEUE, 'readonly', store => store.get(key));
  const remove = key => work(QUEUE, 'readwrite', store => store.delete(key));

  async function all() {
    const items = await work(QUEUE, 'readonly', store => store.getAll());
    return items.sort((a, b) => a.at - b.at);
  }

  const news = self.BroadcastChannel ? new self.BroadcastChannel('filing') : null;
  const listeners = [];
  if (news) news.onmessage = () => listeners.forEach(listener => listener());
  function tell() {
    if (news) news.postMessage('changed');
    listeners.forEach(listener => listener());
  }

  function form(item) {
    const body = new FormData();
    item.fields.forEach(field => body.append(field[0], field[1]));
    item.photos.forEach((photo, i) => body.append('photo', new Blob([photo.bytes], { type: photo.type }), photo.name || 'photo-' + (i + 1)));
    return body;
  }

  // What became of it: sent with its code, refused with a reason; null for what may go well another time.
  async function post(item) {
    let answer;
    try {
      answer = await fetch(ADDRESS, { method: 'POST', body: form(item), credentials: 'same-origin', headers: { Accept: 'application/json' } });
    } catch (lost) {
      return null;
    }
    if (answer.status >= 500 || answer.status === 408 || answer.status === 429) return null;
    const type = answer.headers.get('Content-Type') || '';
    if (type.indexOf('json') < 0) return null; // somebody between us and the server answered, as hotels and trains do
    const told = await answer.json();
    return answer.ok
      ? { clientKey: item.clientKey, at: item.at, state: 'sent', code: told.code, fields: [], photos: [], reasons: [] }
      : Object.assign({}, item, { state: 'refused', detail: told.detail, reasons: told.errors || [] });
  }

  async function send(item) {
    const settled = await post(item);
    if (!settled) return false;
    // whoever discarded it meanwhile wants to see it no more
    if (await get(item.clientKey)) await put(settled);
    tell();
    return true;
  }

  async function waiting() {
    return (await all()).filter(item => item.state === 'waiting');
  }

  async function sendWaiting() {
    for (const item of await waiting()) {
      if (!await send(item)) break;
    }
    return (await waiting()).length;
  }

  // One at a time among all pages and the worker where the browser can tell; elsewhere sending twice does no harm.
  // A worker asked for it says that some are left, so that the browser asks again later.
  async function sendAll(again) {
    const locks = self.navigator.locks;
    const left = locks ? await locks.request('filing', sendWaiting) : await sendWaiting();
    if (left && again) throw new Error('still waiting');
    return left;
  }

  // What was sent long ago is of no use to anybody.
  async function forget() {
    const before = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
    for (const item of await all()) {
      if (item.state === 'sent' && item.at < before) await remove(item.clientKey);
    }
  }

  self.filing = {
    database, put, get, remove, all, post, sendAll, forget, tell,
    onChange: listener => listeners.push(listener),
    draftPhotos: () => work(DRAFT, 'readonly', store => store.get('photos')),
    keepDraftPhotos: photos => work(DRAFT, 'readwrite', store => store.put(photos, 'photos')),
  };
})(self);
