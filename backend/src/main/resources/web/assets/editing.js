// Says that a form of the report is open here, as long as it is, and shows who else has one open.
const BEAT = 20000;
const tab = Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(36)).join('').slice(0, 24);
let at = null;
let beat = null;
let asked = null;

const place = () => document.querySelector('[data-editing]');

function body(open) {
  const csrf = document.querySelector('input[name=csrf]')?.value ?? '';
  return new URLSearchParams({ csrf, tab, open });
}

function leave() {
  clearInterval(beat);
  navigator.sendBeacon(at, body('no'));
  at = null;
}

// A line that is down is told elsewhere; the next beat tries again.
const say = () => fetch(at, { method: 'POST', body: body('yes'), headers: { 'HX-Request': 'true' } }).catch(() => null);

function look() {
  const here = place();
  const open = here?.closest('article').querySelector('details.action[open] form[data-draft]');
  if (at && (!open || at !== here.dataset.editing)) leave();
  if (!open || at) return;
  at = here.dataset.editing;
  say();
  beat = setInterval(say, BEAT);
}

async function ask() {
  const here = place();
  if (!here) return;
  const answer = await fetch(here.dataset.editing, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  if (!answer?.ok || !here.isConnected) return;
  const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-editing]');
  if (here.textContent !== found.textContent) here.replaceChildren(...found.childNodes);
  askAgain(found.dataset.again);
}

// Whoever closed the browser without a word is forgotten by then.
function askAgain(seconds) {
  clearTimeout(asked);
  if (seconds) asked = setTimeout(ask, seconds * 1000);
}

export function editing() {
  const here = place();
  if (here && !here.dataset.ready) {
    here.dataset.ready = 'yes';
    here.closest('article').addEventListener('toggle', look, true);
    askAgain(here.dataset.again);
  }
  look();
}

addEventListener('pagehide', () => { if (at) leave(); });
addEventListener('pageshow', event => { if (event.persisted) look(); });
document.addEventListener('report-editing', event => { if (place()?.dataset.editing.includes(event.detail)) ask(); });
