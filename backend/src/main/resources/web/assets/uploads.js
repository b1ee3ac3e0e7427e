// Photos go straight to the store while the text is still being typed; the form then names them.
import { say, words } from './notice.js';

const MOST = 10;

export function uploads(root) {
  root.querySelectorAll?.('[data-upload]').forEach(field => {
    if (field.dataset.ready) return;
    field.dataset.ready = 'yes';
    field.querySelector('.buttons').hidden = false;
    field.querySelectorAll('input[type=file]').forEach(input => input.addEventListener('change', () => {
      [...input.files].slice(0, MOST).forEach(file => add(field, file));
      input.value = '';
    }));
  });
}

const token = () => JSON.parse(document.body.getAttribute('hx-headers'))['X-Csrf-Token'];

async function ask(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Csrf-Token': token(), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.errors?.[0]?.detail ?? told.detail);
  return told;
}

const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');

function put(url, headers, body, progress) {
  return new Promise((done, failed) => {
    const sending = new XMLHttpRequest();
    sending.open('PUT', url);
    Object.entries(headers).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.addEventListener('progress', event => progress(event.loaded));
    sending.addEventListener('load', () => sending.status < 300 ? done() : failed(new Error(words().failed)));
    sending.addEventListener('error', () => failed(new Error(words().failed)));
    sending.send(body);
  });
}

async function send(file, bar) {
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const ticket = await ask('/console/uploads', { contentType: file.type, bytes: file.size, sha256 });
  let before = 0;
  for (const part of ticket.parts ?? [{ url: ticket.url, offset: 0, bytes: file.size }]) {
    await put(part.url, ticket.headers, file.slice(part.offset, part.offset + part.bytes, file.type),
      sent => { bar.value = (before + sent) / file.size; });
    before += part.bytes;
  }
  await ask(`/console/uploads/${ticket.id}/completion`);
  return ticket.id;
}

async function add(field, file) {
  const form = field.closest('form');
  const item = document.createElement('div');
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 });
  const state = Object.assign(document.createElement('span'), { textContent: words().sending });
  item.setAttribute('role', 'listitem');
  bar.setAttribute('aria-label', `${words().sending}: ${file.name}`);
  state.setAttribute('role', 'status');
  if (file.type.startsWith('image/')) {
    const image = Object.assign(document.createElement('img'), { src: URL.createObjectURL(file), alt: file.name });
    image.addEventListener('load', () => URL.revokeObjectURL(image.src));
    item.append(image);
  }
  const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: words().remove });
  remove.setAttribute('aria-label', `${words().remove}: ${file.name}`);
  remove.addEventListener('click', () => { item.remove(); field.querySelector('.buttons input').focus(); });
  item.append(bar, state, remove);
  field.querySelector('.chosen').append(item);
  const button = form.querySelector('button.main');
  button.disabled = true;
  item.dataset.sending = 'yes';
  try {
    const id = await send(file, bar);
    item.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'media', value: id }));
    bar.remove();
    state.textContent = words().sent;
  } catch (failure) {
    state.textContent = words().failed;
    say(failure.message || words().failed, 'bad');
  } finally {
    delete item.dataset.sending;
    button.disabled = Boolean(form.querySelector('[data-sending]'));
  }
}
