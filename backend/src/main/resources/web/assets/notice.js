// Short messages in the corner, in the page's language; the texts stand in #words.
export const words = () => document.getElementById('words')?.dataset ?? {};

export function say(text, kind = '', link = null) {
  const place = document.getElementById('notices');
  if (!place) return null;
  const toast = document.createElement('div');
  toast.className = `toast ${kind}`;
  toast.append(Object.assign(document.createElement('span'), { textContent: text }));
  if (link) toast.append(Object.assign(document.createElement('a'), { href: link.href, textContent: link.text }));
  place.append(toast);
  if (!link) setTimeout(() => toast.remove(), kind === 'bad' ? 12000 : 6000);
  return toast;
}

// What the server refused comes as a page: its title and its words are enough.
function told(answer) {
  const page = new DOMParser().parseFromString(answer, 'text/html');
  return page.querySelector('main p')?.textContent ?? page.querySelector('h1')?.textContent ?? '';
}

export function signInAgain() {
  const here = location.pathname + location.search;
  return { href: `/console/sign-in?next=${encodeURIComponent(here)}`, text: words().signIn };
}

document.addEventListener('htmx:responseError', event => {
  const answer = event.detail.xhr;
  if (answer.status === 401) say(words().ended, 'bad', signInAgain());
  else say(told(answer.responseText) || words().lost, 'bad');
});
for (const lost of ['htmx:sendError', 'htmx:timeout']) document.addEventListener(lost, () => say(words().lost, 'bad'));
