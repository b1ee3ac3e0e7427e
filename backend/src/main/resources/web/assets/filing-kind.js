// What it is about: the category with its questions, and what was reported nearby already.
(function (self) {
  'use strict';
  const PAUSE = 600; // milliseconds without a key before something is asked
  const page = self.filingPage;
  const { words, field, at, folded, filled, fault, chosenKind } = page;

  function chosen() {
    const radio = chosenKind();
    const box = at('questions');
    const code = radio ? radio.value : '';
    if (box.dataset.of !== code) {
      box.dataset.of = code;
      box.textContent = '';
      const template = code && document.querySelector(`template[data-questions="${code}"]`);
      if (template) box.appendChild(document.importNode(template.content, true));
    }
    const call = radio && radio.dataset.emergency;
    at('emergency').hidden = !call;
    at('emergency').textContent = call ? filled(words.emergency, call) : '';
    if (radio) fault('category-fault', '');
  }

  function search() {
    const wanted = folded(at('category-words').value.trim()).split(/\s+/);
    let fitting = 0;
    at('kinds').querySelectorAll('label').forEach(label => {
      const name = folded(label.textContent);
      const fits = wanted.every(word => name.indexOf(word) >= 0);
      label.hidden = !fits;
      if (fits) fitting++;
    });
    at('category-none').hidden = fitting > 0;
  }

  let nearTimer = 0;
  function near() {
    clearTimeout(nearTimer);
    nearTimer = setTimeout(async () => {
      const radio = chosenKind();
      if (!radio || !field('lat').value) return;
      const text = encodeURIComponent(field('description').value.slice(0, 200));
      try {
        const answer = await fetch(`/report/nearby?lat=${field('lat').value}&lon=${field('lon').value}&category=${radio.value}&text=${text}`, { headers: { Accept: 'text/html' } });
        if (answer.ok) at('nearby').innerHTML = await answer.text();
      } catch (offline) {
        at('nearby').textContent = '';
      }
    }, PAUSE);
  }

  Object.assign(page, { chosen, search, near });
})(self);
