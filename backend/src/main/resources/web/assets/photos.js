// A photo over the whole page, to be looked at closely and turned; nothing of it is kept.
import { words } from './notice.js';

export function photos(root) {
  root.querySelectorAll?.('a[data-photo]').forEach(link => {
    if (link.dataset.ready) return;
    link.dataset.ready = 'yes';
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      view(link);
    });
  });
}

function view(link) {
  const said = words();
  const dialog = document.createElement('dialog');
  const image = Object.assign(document.createElement('img'), { src: link.href, alt: link.querySelector('img').alt });
  const frame = document.createElement('div');
  const buttons = document.createElement('div');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', image.alt);
  frame.className = 'frame';
  frame.tabIndex = 0;
  buttons.className = 'buttons';
  frame.append(image);
  dialog.append(buttons, frame);
  let size = 1;
  let turned = 0;
  const draw = () => {
    image.style.transform = `rotate(${turned}deg)`;
    image.style.maxWidth = image.style.maxHeight = size === 1 ? '' : 'none';
    image.style.width = size === 1 ? '' : `${frame.clientWidth * size}px`;
  };
  const zoom = by => { size = Math.min(8, Math.max(1, size * by)); draw(); };
  const turn = () => { turned = (turned + 90) % 360; draw(); };
  const button = (text, key, act) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: `${text} (${key})` });
    made.addEventListener('click', act);
    buttons.append(made);
  };
  button(said.zoomIn, '+', () => zoom(1.5));
  button(said.zoomOut, '−', () => zoom(1 / 1.5));
  button(said.rotate, 'r', turn);
  button(said.close, 'Esc', () => dialog.close());
  dialog.addEventListener('keydown', event => {
    if (event.key === '+' || event.key === '=') zoom(1.5);
    else if (event.key === '-') zoom(1 / 1.5);
    else if (event.key === 'r') turn();
  });
  image.addEventListener('dblclick', () => zoom(size > 1 ? 1 / size : 2));
  dialog.addEventListener('close', () => { dialog.remove(); link.focus(); });
  document.body.append(dialog);
  dialog.showModal();
}
