// Everything here only makes quicker what works without it. Parts that came by htmx are set up like the page itself.
import './notice.js';
import './live.js';
import './badges.js';
import { drafts } from './drafts.js';
import { keys } from './keys.js';
import { combos } from './combo.js';
import { sieves } from './sieve.js';
import { photos } from './photos.js';
import { uploads } from './uploads.js';
import { maps } from './map.js';
import { charts } from './trend.js';
import { templates } from './templates.js';
import { redaction } from './redaction.js';
import { bulk } from './bulk.js';
import { editing } from './editing.js';

const parts = [combos, sieves, templates, drafts, photos, uploads, maps, charts, redaction, bulk, editing, tidy];

// A narrow row of tabs shows the one that is chosen; what was said once is not said again on reloading.
function tidy(root) {
  const main = root.id === 'main' ? root : root.querySelector?.('#main');
  document.querySelectorAll('.tabs, .desks').forEach(row => {
    const chosen = row.querySelector('[aria-current]');
    if (chosen) row.scrollLeft = chosen.offsetLeft - row.offsetLeft - 16;
  });
  if (!main) return;
  const address = new URL(location.href);
  const said = ['done', 'handled', 'undone'].filter(name => address.searchParams.has(name));
  if (said.length) {
    said.forEach(name => address.searchParams.delete(name));
    history.replaceState(history.state, '', address);
  }
  const toast = main.querySelector('.toast.good:not(.stays)');
  if (toast) setTimeout(() => toast.remove(), 8000);
}

const setUp = root => parts.forEach(part => part(root));
keys();
setUp(document.documentElement);
document.addEventListener('htmx:afterSettle', event => setUp(event.detail.elt));

// In a list beside a report, the chosen row is the one whose report is shown.
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target?.id !== 'pane') return;
  const row = event.detail.requestConfig.elt;
  document.querySelectorAll('[data-row][aria-current]').forEach(other => other.removeAttribute('aria-current'));
  row.setAttribute?.('aria-current', 'true');
  document.querySelector('[data-desk]')?.classList.add('asked');
  const queue = document.getElementById('queue');
  if (queue && row.pathname) queue.setAttribute('hx-get', row.pathname + row.search);
  window.htmx?.process(queue);
  if (matchMedia('(max-width: 60rem)').matches) scrollTo(0, 0);
});

// One menu open at a time; a click elsewhere or Escape closes it.
addEventListener('click', event => document.querySelectorAll('details[data-menu][open]')
  .forEach(menu => menu.contains(event.target) || menu.removeAttribute('open')));
addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector('details[data-menu][open]');
  menu?.removeAttribute('open');
  menu?.querySelector('summary').focus();
});
