// A template's text goes into the field below, to be changed there; what was typed already stays above it.
export function templates(root) {
  root.querySelectorAll?.('form[data-pick]').forEach(pick => {
    if (pick.dataset.ready) return;
    pick.dataset.ready = 'yes';
    const choice = pick.elements.template;
    const form = pick.parentElement.querySelector('form[method=post]');
    const field = form.elements[pick.dataset.pick];
    const reason = form.elements.reason?.tagName === 'SELECT' ? form.elements.reason : null;
    const hint = pick.querySelector('[role=status]');
    pick.addEventListener('submit', event => {
      event.preventDefault();
      const chosen = choice.selectedOptions[0];
      field.value = [field.value.trim(), chosen.dataset.text].filter(Boolean).join('\n');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      if (reason && chosen.dataset.reason) reason.value = chosen.dataset.reason;
      hint.textContent = chosen.dataset.missing ?? '';
      hint.hidden = !chosen.dataset.missing;
      field.focus();
    });
    reason?.addEventListener('change', () => {
      const fitting = [...choice.options].find(option => option.dataset.reason === reason.value);
      if (fitting) choice.value = fitting.value;
    });
  });
}
