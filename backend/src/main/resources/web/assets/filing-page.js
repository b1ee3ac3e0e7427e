// What all parts of the form for a report share: its elements, its words, and each other. Every part adds what it does to
// filingPage and calls the others there, in whatever order they came.
(function (self) {
  'use strict';
  const form = document.getElementById('filing');
  const words = document.getElementById('filing-words').dataset;
  const field = name => form.elements[name];
  const at = id => document.getElementById(id);
  const sections = [form, at('review'), at('sent')];

  const folded = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
  const filled = (text, value) => text.replace('{0}', value);

  function make(name, text, attributes) {
    const element = Object.assign(document.createElement(name), attributes || {});
    if (text) element.textContent = text;
    return element;
  }

  function say(text) {
    const said = at('said');
    said.textContent = text;
    said.hidden = !text;
  }

  function fault(id, text) {
    at(id).textContent = text;
    at(id).hidden = !text;
  }

  const chosenKind = () => form.querySelector('[name=category]:checked');

  function show(section) {
    sections.forEach(one => { one.hidden = one !== section; });
    self.scrollTo(0, 0);
    if (section !== form) section.focus();
  }

  self.filingPage = { form, words, field, at, folded, filled, make, say, fault, chosenKind, show };
})(self);
