// One-key actions; never while somebody types.
const typing = target => target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog');

function step(by) {
  const rows = [...document.querySelectorAll('[data-row]')];
  if (!rows.length) return;
  const focused = rows.indexOf(document.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex(row => row.hasAttribute('aria-current'));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  next.focus();
  if (next.hasAttribute('hx-get')) next.click();
}

function act(key) {
  const action = document.querySelector(`details[data-key="${key}"]`);
  if (!action) return false;
  action.open = true;
  const wanted = [...action.querySelectorAll('textarea, input:not([type=hidden]), select')].find(field => field.required && !field.value);
  (wanted ?? action.querySelector('button.main')).focus();
  action.scrollIntoView({ block: 'nearest' });
  return true;
}

function undo() {
  const button = document.querySelector('form[data-undo] button');
  button?.click();
  return Boolean(button);
}

export function keys() {
  addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest?.('form');
      const button = form?.querySelector('button.main');
      if (button) { event.preventDefault(); form.requestSubmit(button); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === '?') document.getElementById('help')?.showModal();
    else if (event.key === '/') document.querySelector('input[type=search]')?.focus();
    else if (!(event.key === 'u' ? undo() : act(event.key))) return;
    event.preventDefault();
  });
}
