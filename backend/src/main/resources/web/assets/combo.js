// A choice among many: type a few letters, with or without accents. The select stays and is what is sent.
import { words } from './notice.js';

export const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

export function combos(root) {
  root.querySelectorAll?.('select[data-combo]').forEach(select => {
    if (!select.dataset.ready) dress(select);
  });
}

function dress(select) {
  select.dataset.ready = 'yes';
  const input = document.createElement('input');
  const list = document.createElement('ul');
  const box = document.createElement('div');
  const id = select.id;
  box.className = 'combo';
  select.before(box);
  box.append(input, list);
  select.id = `${id}-choice`;
  select.hidden = true;
  list.id = `${id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.querySelector(`label[for="${id}"]`)?.textContent ?? '');
  list.hidden = true;
  Object.assign(input, { id, autocomplete: 'off', required: select.required, value: select.selectedOptions[0]?.label ?? '' });
  select.required = false;
  const attributes = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' };
  for (const name of ['aria-invalid', 'aria-describedby']) if (select.hasAttribute(name)) attributes[name] = select.getAttribute(name);
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
  const options = [...select.options].filter(option => option.value);
  let active = -1;

  function show(all) {
    const wanted = all ? '' : folded(input.value.trim());
    const fitting = options.filter(option => wanted.split(/\s+/).every(word => folded(option.label).includes(word)));
    fitting.sort((a, b) => folded(b.label).startsWith(wanted) - folded(a.label).startsWith(wanted));
    list.replaceChildren(...fitting.map((option, i) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${i}`;
      item.setAttribute('role', 'option');
      item.textContent = option.label;
      item.dataset.value = option.value;
      return item;
    }));
    if (!fitting.length) {
      const none = Object.assign(document.createElement('li'), { textContent: words().nothing ?? '' });
      none.setAttribute('role', 'option');
      none.setAttribute('aria-disabled', 'true');
      list.append(none);
    }
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(fitting.length && !all ? 0 : -1);
  }
  function hide() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
  function mark(index) {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === index));
    const item = list.children[index];
    if (item) { input.setAttribute('aria-activedescendant', item.id); item.scrollIntoView({ block: 'nearest' }); }
    else input.removeAttribute('aria-activedescendant');
  }
  function take(item) {
    if (!item?.dataset.value) return;
    select.value = item.dataset.value;
    input.value = item.textContent;
    input.setCustomValidity('');
    select.dispatchEvent(new Event('change', { bubbles: true }));
    hide();
  }
  input.addEventListener('input', () => { select.value = ''; show(false); });
  input.addEventListener('click', () => show(true));
  input.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey) return;
    const last = list.children.length - 1;
    if (event.key === 'ArrowDown') { if (list.hidden) show(true); mark(Math.min(last, active + 1)); }
    else if (event.key === 'ArrowUp') mark(Math.max(0, active - 1));
    else if (event.key === 'Enter' && !list.hidden) take(list.children[active]);
    else if (event.key === 'Escape' && !list.hidden) hide();
    else { if (event.key === 'Tab' && !list.hidden) take(list.children[active]); return; }
    event.preventDefault();
  });
  list.addEventListener('pointerdown', event => { event.preventDefault(); take(event.target.closest('li')); });
  input.addEventListener('blur', () => {
    hide();
    // what is no choice is not sent as if it were one
    if (!select.value && input.value) input.value = '';
    else if (select.value) input.value = select.selectedOptions[0].label;
  });
}
