// Points that would lie on top of each other are gathered into one with their number; choosing it goes nearer, and where they
// lie on the same spot it lists them.
const CELL = 56;
const LISTED = 12;

export function gather(L, map, points, { many, open }) {
  const layer = L.layerGroup().addTo(map);
  const link = point => open.replace('#', point.id);

  function listed(cell) {
    const list = document.createElement('ul');
    cell.slice(0, LISTED).forEach(point => {
      const item = list.appendChild(document.createElement('li'));
      item.append(Object.assign(document.createElement('a'), { href: link(point), textContent: point.name }));
    });
    return list;
  }

  function one(point, fill) {
    L.circleMarker(point, { radius: 8, color: '#fff', weight: 2, fillColor: fill(point.kind), fillOpacity: 1, className: 'point' })
      .bindTooltip(Object.assign(document.createElement('span'), { textContent: point.name })).on('click', () => { location.href = link(point); }).addTo(layer);
  }

  function several(cell) {
    const bounds = L.latLngBounds(cell);
    const name = many.replace('#', cell.length);
    const late = cell.some(point => point.kind === 'late');
    const icon = L.divIcon({ className: late ? 'cluster late' : 'cluster', html: String(cell.length), iconSize: [40, 40] });
    const marker = L.marker(bounds.getCenter(), { icon, title: name, alt: name }).addTo(layer);
    const choose = () => {
      const nearer = map.getBoundsZoom(bounds.pad(0.1));
      if (nearer > map.getZoom() && map.getZoom() < 18) {
        map.fitBounds(bounds.pad(0.1), { maxZoom: 18, animate: false });
        map.getContainer().focus();
      } else {
        marker.bindPopup(listed(cell)).openPopup();
      }
    };
    marker.on('click', choose).on('keypress', event => { if (event.originalEvent.key === 'Enter') choose(); });
  }

  return function draw(fill) {
    layer.clearLayers();
    const seen = map.getBounds().pad(0.2);
    const cells = new Map();
    points.filter(point => seen.contains(point)).forEach(point => {
      const { x, y } = map.project(point, map.getZoom());
      const key = `${Math.floor(x / CELL)}:${Math.floor(y / CELL)}`;
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(point);
    });
    cells.forEach(cell => { if (cell.length === 1) one(cell[0], fill); else several(cell); });
  };
}
