// Lets a person draw, over a picture, what is to be hidden. Each area is a ticked box of the form; without script there are numbers.
export function redaction(root) {
  if (root !== document.documentElement) return;
  const waiting = document.querySelector('[data-again]');
  if (waiting) setTimeout(() => document.getElementById('reason')?.value || location.reload(), waiting.dataset.again * 1000);
  const picture = document.getElementById('picture');
  const form = document.getElementById('redaction');
  if (!picture || !form) return;
  const drawing = picture.querySelector('svg');
  const list = form.querySelector('.boxes');
  form.querySelector('.draw').hidden = false;
  picture.classList.add('drawable');

  const rects = [...drawing.children];
  [...list.querySelectorAll('input')].forEach((input, i) => follow(input, rects[i]));

  function follow(input, rect) {
    input.addEventListener('change', () => rect.classList.toggle('off', !input.checked));
  }
  function at(event) {
    const frame = drawing.getBoundingClientRect();
    const part = (value, low, size) => Math.min(1, Math.max(0, (value - low) / size));
    return [part(event.clientX, frame.left, frame.width), part(event.clientY, frame.top, frame.height)];
  }

  let rect = null;
  let start = null;
  picture.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    start = at(event);
    rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    drawing.append(rect);
  });
  picture.addEventListener('pointermove', event => {
    if (!rect) return;
    const end = at(event);
    rect.setAttribute('x', Math.min(start[0], end[0]));
    rect.setAttribute('y', Math.min(start[1], end[1]));
    rect.setAttribute('width', Math.abs(start[0] - end[0]));
    rect.setAttribute('height', Math.abs(start[1] - end[1]));
  });
  picture.addEventListener('pointercancel', () => { rect?.remove(); rect = null; });
  picture.addEventListener('pointerup', () => {
    const drawn = rect;
    rect = null;
    const edges = ['x', 'y', 'width', 'height'].map(edge => Number(drawn?.getAttribute(edge) ?? 0));
    if (edges[2] < 0.005 || edges[3] < 0.005) { drawn?.remove(); return; }
    const input = Object.assign(document.createElement('input'),
      { type: 'checkbox', name: 'box', checked: true, value: [...edges.map(edge => edge.toFixed(5)), 'OTHER'].join(',') });
    const label = document.createElement('label');
    label.className = 'check';
    label.append(input, ` ${list.children.length + 1}. ${list.dataset.label}`);
    const item = document.createElement('li');
    item.append(label);
    list.append(item);
    form.querySelector('.empty')?.remove();
    follow(input, drawn);
  });
}
