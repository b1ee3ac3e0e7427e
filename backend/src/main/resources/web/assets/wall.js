// A screen nobody touches: new figures when something moved, once a minute anyway. What is lost is said, with the time of
// the figures that still stand there, and ends by itself.
import './live.js';

const MINUTE = 60_000;
const AT_MOST_EVERY = 5_000;

const wall = document.getElementById('wall');
const stale = document.getElementById('wall-stale');
let last = Date.now();
let planned = null;
let asking = false;

async function refresh() {
  if (asking) return;
  asking = true;
  last = Date.now();
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), 30_000);
  try {
    const answer = await fetch(wall.dataset.from,
      { headers: { 'HX-Request': 'true', 'HX-Target': 'wall' }, cache: 'no-store', signal: giveUp.signal });
    if (!answer.ok) throw Object.assign(new Error(answer.statusText), { ended: answer.status === 401 || answer.status === 403 });
    wall.innerHTML = await answer.text();
    stale.hidden = true;
  } catch (failed) {
    const time = document.getElementById('wall-time').textContent;
    stale.textContent = `${failed.ended ? stale.dataset.ended : stale.dataset.lost} ${time}`;
    stale.hidden = false;
  } finally {
    clearTimeout(timer);
    asking = false;
  }
}

function soon() {
  if (planned) return;
  planned = setTimeout(() => { planned = null; refresh(); }, Math.max(0, last + AT_MOST_EVERY - Date.now()));
}

document.body.addEventListener('report-moved', soon);
addEventListener('online', refresh);
addEventListener('offline', refresh);
setInterval(() => { if (!stale.hidden || Date.now() - last >= MINUTE - 1000) refresh(); }, 5_000);
