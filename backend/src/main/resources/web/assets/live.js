// Hears what moves. One tab holds the line and tells the others: a browser opens only six lines to one host.
import { say, signInAgain, words } from './notice.js';

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('console-events') : null;
// One report that moved shows at once. When hundreds do, as after a change of the calendar, a page looks again now and then, and
// not all pages in the same moment.
const CROWD = 30;
const WHILE = 5000;
let pending = null;
let crowdSince = 0;
let crowd = 0;
let ownSince = 0;

function heard({ kind, report }) {
  if (kind === 'moved') moved(report);
  else document.dispatchEvent(new CustomEvent('report-editing', { detail: report }));
}

function moved(report) {
  look(report);
  if (Date.now() - crowdSince > WHILE) {
    crowdSince = Date.now();
    crowd = 0;
  }
  crowd++;
  pending ??= setTimeout(() => {
    pending = null;
    document.body.dispatchEvent(new CustomEvent('report-moved', { bubbles: true }));
  }, crowd > CROWD ? WHILE * (1 + Math.random()) : 150);
}

// Whoever has the report open keeps what they typed and is told.
async function look(report) {
  const open = document.querySelector(`article[data-report="${CSS.escape(report)}"]`);
  if (!open || Date.now() - ownSince < 1000) return;
  const answer = await fetch(`/console/reports/${report}/version`);
  if (!answer.ok || (await answer.text()) === open.dataset.version || !open.isConnected) return;
  if (document.querySelector('.moved')) return;
  const note = document.createElement('div');
  note.className = 'moved';
  note.setAttribute('role', 'status');
  note.append(Object.assign(document.createElement('span'), { textContent: words().moved }));
  note.append(Object.assign(document.createElement('a'), { href: location.href, textContent: words().showNew }));
  open.prepend(note);
}

function listen() {
  let failures = 0;
  const line = new EventSource('/console/events');
  for (const kind of ['moved', 'editing']) {
    line.addEventListener(`report-${kind}`, event => {
      const news = { kind, report: JSON.parse(event.data).reportId };
      channel?.postMessage(news);
      heard(news);
    });
  }
  line.addEventListener('open', () => {
    // what happened while the line was down is not told again
    if (failures > 0) document.body.dispatchEvent(new CustomEvent('report-moved', { bubbles: true }));
    failures = 0;
    document.documentElement.dataset.live = 'yes';
  });
  line.addEventListener('error', () => {
    delete document.documentElement.dataset.live;
    failures++;
    // closed for good: refused, so the session has ended
    if (line.readyState === EventSource.CLOSED) say(words().ended, 'bad', signInAgain());
    else if (failures === 3) say(words().offline, 'bad');
  });
  addEventListener('pagehide', () => line.close());
}

if (document.body.hasAttribute('data-signed-in')) {
  if (channel && navigator.locks) {
    channel.onmessage = event => heard(event.data);
    navigator.locks.request('console-events', () => { listen(); return new Promise(() => {}); });
  } else {
    listen();
  }
  document.addEventListener('htmx:beforeRequest', event => { if (event.detail.requestConfig.verb === 'post') ownSince = Date.now(); });
  // a row that was not there before has just arrived
  let known = null;
  const rows = () => new Set([...document.querySelectorAll('#queue [data-row]')].map(row => row.id));
  document.addEventListener('htmx:beforeSwap', event => { known = event.detail.target?.id === 'queue' ? rows() : null; });
  document.addEventListener('htmx:afterSwap', () => {
    if (known && [...rows()].some(row => !known.has(row))) say(words().arrived);
    known = null;
  });
}
