// Choosing rows of a list: all of a page, a range with Shift, the row at hand with x. What was chosen stays chosen when the
// list comes anew; without script the check boxes and the buttons do the same.
const boxes = () => [...document.querySelectorAll('[data-choose]')];
const chosen = new Set();
let last = null;

const key = box => box.value.split('.')[0];

function show() {
  const bar = document.querySelector('[data-bulk]');
  if (!bar) return;
  const all = boxes();
  const marked = all.filter(box => box.checked);
  const every = bar.querySelector('[data-all]');
  every.checked = marked.length > 0 && marked.length === all.length;
  every.indeterminate = marked.length > 0 && marked.length < all.length;
  const said = bar.querySelector('output');
  said.textContent = said.dataset.said.replace('#', marked.length);
  bar.classList.toggle('idle', marked.length === 0);
  bar.querySelectorAll('button').forEach(button => { button.disabled = marked.length === 0; });
}

function mark(box, on) {
  box.checked = on;
  if (on) chosen.add(key(box)); else chosen.delete(key(box));
}

function choose(event) {
  const box = event.target;
  if (box.matches('[data-all]')) boxes().forEach(other => mark(other, box.checked));
  else if (box.matches('[data-choose]')) mark(box, box.checked);
  else return;
  show();
}

// The box itself has changed before its click is heard.
function range(event) {
  const box = event.target.closest?.('[data-choose]');
  if (!box) return;
  const all = boxes();
  const from = all.findIndex(other => key(other) === last);
  const to = all.indexOf(box);
  if (event.shiftKey && from >= 0) all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(other => mark(other, box.checked));
  last = key(box);
  show();
}

function atHand(event) {
  if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.('input:not([type=checkbox]), textarea, select, dialog')) return;
  const row = (document.activeElement?.closest('tr') ?? document.querySelector('tr:has([data-choose])'));
  const box = row?.querySelector('[data-choose]');
  if (!box) return;
  mark(box, !box.checked);
  last = key(box);
  row.querySelector('[data-row]')?.focus();
  show();
  event.preventDefault();
}

export function bulk(root) {
  const bar = document.querySelector('[data-bulk]');
  if (!bar) return;
  if (!bar.dataset.ready) {
    bar.dataset.ready = 'yes';
    bar.querySelector('label').hidden = false;
    chosen.clear();
    boxes().filter(box => box.checked).forEach(box => chosen.add(key(box))); // the browser went back to this page
  }
  if (root.querySelector?.('[data-choose]')) boxes().forEach(box => { box.checked = chosen.has(key(box)); });
  show();
}

addEventListener('change', choose);
addEventListener('click', range);
addEventListener('keydown', atHand);
addEventListener('pageshow', event => { if (event.persisted) show(); });
