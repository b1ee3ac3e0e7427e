// Whether anything is missing, and all of it once more before it goes.
(function (self) {
  'use strict';
  const page = self.filingPage;
  const { form, words, field, at, make, fault, chosenKind, show } = page;
  const review = at('review');

  function isWhole() {
    const radio = chosenKind();
    const noPhoto = radio && radio.hasAttribute('data-photo') && !page.photos().length;
    const noPlace = !field('lat').value && !field('area').value;
    fault('photo-fault', noPhoto ? words.photoNeeded : '');
    fault('place-fault', noPlace ? words.placeNeeded : '');
    fault('category-fault', radio ? '' : words.required);
    if (noPhoto) at('photo').focus();
    else if (noPlace) at('area').focus();
    else if (!radio) at('category-words').focus();
    else return someAnswered() && form.reportValidity();
    return false;
  }

  // A browser knows no group of boxes of which one must be ticked.
  function someAnswered() {
    const open = Array.from(at('questions').querySelectorAll('fieldset.some[data-required]')).find(group => !group.querySelector(':checked'));
    if (open) open.querySelector('input').focus();
    return !open;
  }

  function lookOver() {
    const list = review.querySelector('dl');
    list.textContent = '';
    const line = (name, value) => {
      if (!value) return;
      list.appendChild(make('dt', name));
      list.appendChild(make('dd', value));
    };
    const label = id => document.querySelector(`label[for="${id}"]`).firstChild.textContent.trim();
    const radio = chosenKind();
    line(at('step-place').querySelector('legend').textContent, field('lat').value ? at('place').textContent : field('area').selectedOptions[0].textContent);
    line(label('address'), field('address').value);
    line(at('step-category').querySelector('legend').textContent, radio.parentNode.textContent.trim());
    at('questions').querySelectorAll('.field').forEach(one => {
      const heading = one.querySelector('label[for], legend');
      const ticked = Array.from(one.querySelectorAll('input:checked'), box => box.parentNode.textContent.trim()).join(', ');
      const input = one.querySelector('select, textarea, input:not([type=checkbox])');
      const said = ticked || (input && (input.tagName === 'SELECT' ? input.selectedOptions[0].textContent : input.value));
      line(heading.firstChild.textContent.trim(), said);
    });
    line(label('description'), field('description').value);
    line(label('phone'), field('phone').value);
    line(label('name'), field('name').value);
    const pictures = at('review-photos');
    pictures.textContent = '';
    page.photos().forEach((photo, i) => pictures.appendChild(page.picture(photo, i)));
    show(review);
  }

  Object.assign(page, { isWhole, lookOver });
})(self);
