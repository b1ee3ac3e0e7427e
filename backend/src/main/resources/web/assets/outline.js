// A polygon drawn on a map: a click adds a corner, corners are dragged or moved by arrow keys and go with Delete. What is sent is the
// field with a corner a line, which can be typed as well.
const STEP = 0.001; // degrees, about a hundred metres

export function outline(L, map, box, areas) {
  const field = document.getElementById(box.dataset.outline);
  const tools = box.parentElement.querySelector('[data-outline-tools]');
  const layer = L.layerGroup().addTo(map);
  const before = [];
  let corners = read();
  let shape = null;

  function read() {
    return field.value.split(/[\n;]+/).map(line => line.split(/[,\s]+/).filter(Boolean).map(Number))
      .filter(corner => corner.length === 2 && corner.every(Number.isFinite));
  }
  function change(now) {
    before.push(corners);
    corners = now;
    write();
    show();
  }
  function write() {
    field.value = corners.map(corner => corner.map(degrees => degrees.toFixed(5)).join(', ')).join('\n');
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  // Between the two corners where it makes the way round least longer, so that lines do not cross.
  function add({ lat, lng }) {
    const far = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    const corner = [lat, lng];
    const detours = corners.map((one, i) => {
      const next = corners[(i + 1) % corners.length];
      return far(one, corner) + far(corner, next) - far(one, next);
    });
    const after = corners.length < 3 ? corners.length - 1 : detours.indexOf(Math.min(...detours));
    change([...corners.slice(0, after + 1), corner, ...corners.slice(after + 1)]);
  }
  function handle(corner, i) {
    const name = `${box.dataset.corner} ${i + 1}`;
    const mark = L.marker(corner, { draggable: true, keyboard: true, title: name, alt: name, icon: L.divIcon({ className: 'corner', iconSize: [20, 20] }) }).addTo(layer);
    const moved = () => corners.map((other, j) => j === i ? [mark.getLatLng().lat, mark.getLatLng().lng] : other);
    mark.on('drag', () => shape?.setLatLngs(moved()));
    mark.on('dragend', () => change(moved()));
    mark.getElement().addEventListener('keydown', event => {
      const by = { ArrowUp: [STEP, 0], ArrowDown: [-STEP, 0], ArrowLeft: [0, -STEP], ArrowRight: [0, STEP] }[event.key];
      const gone = event.key === 'Delete' || event.key === 'Backspace';
      if (!by && !gone) return;
      event.preventDefault();
      event.stopPropagation();
      const at = mark.getLatLng();
      change(corners.flatMap((other, j) => j !== i ? [other] : gone ? [] : [[at.lat + by[0], at.lng + by[1]]]));
      layer.getLayers().filter(other => other.getElement?.()?.classList.contains('corner'))[Math.min(i, corners.length - 1)]?.getElement().focus();
    });
  }
  function show() {
    layer.clearLayers();
    shape = corners.length > 1 ? L.polygon(corners, { className: 'drawn', weight: 3, fillOpacity: 0.2, interactive: false }).addTo(layer) : null;
    corners.forEach(handle);
    box.dataset.corners = corners.length;
    tools.querySelector('[data-outline-do=undo]').disabled = !before.length;
    tools.querySelector('[data-outline-do=clear]').disabled = !corners.length;
  }
  function look() {
    if (corners.length) map.fitBounds(L.latLngBounds(corners), { padding: [40, 40], maxZoom: 13, animate: false });
  }
  // The communes of the list beside the map.
  function chosen() {
    const codes = new Set([...field.form.querySelectorAll('input[name=areas]:checked')].map(choice => choice.value));
    areas?.setStyle(feature => ({ weight: codes.has(feature.properties.code) ? 3 : 1, fillOpacity: codes.has(feature.properties.code) ? 0.25 : 0.04 }));
  }
  const doing = {
    add: () => add(map.getCenter()),
    undo: () => { corners = before.pop() ?? corners; write(); show(); },
    clear: () => change([]),
  };
  map.on('click', event => add(event.latlng));
  field.addEventListener('input', () => { before.push(corners); corners = read(); show(); look(); });
  tools.addEventListener('click', event => doing[event.target.dataset.outlineDo]?.());
  field.form.addEventListener('change', chosen);
  tools.hidden = false;
  show();
  look();
  chosen();
}
