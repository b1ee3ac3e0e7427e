// A long list of boxes to tick shows those that hold what is typed above it, with or without accents.
import { folded } from './combo.js';

const LONG = 12;

export function sieves(root) {
  root.querySelectorAll?.('[data-sieve]').forEach(list => {
    const choices = [...list.querySelectorAll('label')];
    if (list.dataset.ready || choices.length <= LONG) return;
    list.dataset.ready = 'yes';
    const wanted = Object.assign(document.createElement('input'), { type: 'search', autocomplete: 'off' });
    wanted.setAttribute('aria-label', list.dataset.sieve);
    wanted.placeholder = list.dataset.sieve;
    list.before(wanted);
    wanted.addEventListener('input', () => {
      const words = folded(wanted.value.trim()).split(/\s+/);
      choices.forEach(choice => { choice.hidden = !words.every(word => folded(choice.textContent).includes(word)); });
    });
    wanted.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  });
}
