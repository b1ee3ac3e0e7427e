// Long answers are kept in the browser while they are typed, one draft a report and action, and are gone once the action is
// taken or the person signs out.
import { say, words } from './notice.js';

const KEY = 'draft:';
const fields = form => [...form.querySelectorAll('textarea[name]')];

function forget(name) {
  localStorage.removeItem(KEY + name);
}

export function drafts(root) {
  const main = root.id === 'main' ? root : root.querySelector?.('#main');
  if (main?.dataset.done) {
    const asked = new URL(location.href).searchParams;
    const report = asked.get('handled') ?? location.pathname.split('/').pop();
    forget(`${report}/${main.dataset.done}`);
  }
  if (new URL(location.href).searchParams.has('filed')) forget('hotline/filing');
  const forms = root.matches?.('form[data-draft]') ? [root] : root.querySelectorAll?.('form[data-draft]') ?? [];
  forms.forEach(form => {
    if (form.dataset.kept) return;
    form.dataset.kept = 'yes';
    restore(form);
    form.addEventListener('input', () => keep(form));
  });
}

function keep(form) {
  const typed = Object.fromEntries(fields(form).filter(field => field.value).map(field => [field.name, field.value]));
  const name = KEY + form.dataset.draft;
  try {
    if (Object.keys(typed).length) localStorage.setItem(name, JSON.stringify(typed));
    else localStorage.removeItem(name);
  } catch { /* a full or forbidden store keeps no drafts; the form itself still has everything */ }
}

function restore(form) {
  const kept = localStorage.getItem(KEY + form.dataset.draft);
  if (!kept) return;
  const typed = JSON.parse(kept);
  let restored = false;
  for (const field of fields(form)) {
    if (!field.value && typed[field.name]) {
      field.value = typed[field.name];
      restored = true;
    }
  }
  if (!restored) return;
  form.closest('details')?.setAttribute('open', '');
  say(words().restored);
}

addEventListener('submit', event => {
  if (!event.target.matches('[data-sign-out]')) return;
  Object.keys(localStorage).filter(name => name.startsWith(KEY)).forEach(name => localStorage.removeItem(name));
});
