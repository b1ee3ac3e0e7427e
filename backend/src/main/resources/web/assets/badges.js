// Numbers beside the desks and the bell. They come after the page and again when something moved, at most every few seconds.
const PAUSE = 3000;
let waiting = null;
let last = 0;

function show({ path, count, late, said }) {
  document.querySelectorAll(`[data-badge="${path}"]`).forEach(place => {
    if (place.dataset.count === count && place.dataset.said === said) return;
    Object.assign(place.dataset, { count, said });
    place.replaceChildren();
    if (!count) return;
    place.append(
      Object.assign(document.createElement('span'), { className: late ? 'count late' : 'count', textContent: count, ariaHidden: 'true', title: said }),
      Object.assign(document.createElement('span'), { className: 'unseen', textContent: ` (${said})` }));
  });
}

async function ask() {
  waiting = null;
  last = Date.now();
  const answer = await fetch('/console/badges', { headers: { Accept: 'application/json' } }).catch(() => null);
  if (answer?.ok) (await answer.json()).forEach(show);
}

function soon() {
  if (waiting || document.hidden) return;
  waiting = setTimeout(ask, Math.max(0, last + PAUSE - Date.now()));
}

if (document.body.hasAttribute('data-signed-in')) {
  soon();
  document.addEventListener('report-moved', soon);
  document.addEventListener('visibilitychange', soon);
  // a badge left over from before a change that was not heard of
  setInterval(soon, 60000);
}
