// The place of a new report: a click, the arrow keys on the pin, a place that was found, or coordinates that were typed.
const STEP = 0.0001; // degrees, about ten metres
const FAST = 10;

export function pin(L, map, box) {
  const field = document.getElementById(box.dataset.pin);
  const where = document.getElementById('where');
  let marker = null;
  let asked = 0;

  async function tell(lat, lon) {
    const mine = ++asked;
    const answer = await fetch(`/api/v1/areas/at?lat=${lat}&lon=${lon}`, { headers: { Accept: 'application/json' } });
    if (!answer.ok || mine !== asked) return;
    const at = await answer.json();
    if (where) where.textContent = at.area?.name ?? (at.inTerritory ? '' : box.dataset.outside);
  }
  function put(lat, lon, look) {
    if (!marker) {
      marker = L.marker([lat, lon], {
        draggable: true, keyboard: true, title: box.dataset.pinName, alt: box.dataset.pinName,
        icon: L.divIcon({ className: 'pin', iconSize: [24, 24], iconAnchor: [12, 28] }),
      }).addTo(map);
      marker.on('dragend', () => read());
      marker.getElement().addEventListener('keydown', event => {
        const by = event.shiftKey ? STEP * FAST : STEP;
        const move = { ArrowUp: [by, 0], ArrowDown: [-by, 0], ArrowLeft: [0, -by], ArrowRight: [0, by] }[event.key];
        if (!move) return;
        event.preventDefault();
        event.stopPropagation();
        const at = marker.getLatLng();
        marker.setLatLng([at.lat + move[0], at.lng + move[1]]);
        map.panInside(marker.getLatLng(), { padding: [30, 30] });
        read();
      });
    }
    marker.setLatLng([lat, lon]);
    if (look) map.setView([lat, lon], Math.max(13, map.getZoom()), { animate: false });
    tell(lat, lon);
  }
  function read() {
    const at = marker.getLatLng();
    field.value = `${at.lat.toFixed(5)}, ${at.lng.toFixed(5)}`;
    tell(at.lat, at.lng);
  }
  function typed(look) {
    const parts = field.value.split(/[,; ]+/).filter(Boolean).map(Number);
    if (parts.length === 2 && parts.every(Number.isFinite) && Math.abs(parts[0]) <= 90) put(parts[0], parts[1], look);
  }
  map.on('click', event => { put(event.latlng.lat, event.latlng.lng, false); read(); });
  field.addEventListener('input', () => typed(true));
  field.addEventListener('pin', () => typed(true));
  typed(true);
}

// A place that was found is taken over at once; its radio button only serves where there is no script.
addEventListener('change', event => {
  if (!event.target.matches('input[data-place]')) return;
  const field = event.target.form.querySelector('input[name=point]:not([data-place])');
  field.value = event.target.value;
  field.dispatchEvent(new Event('pin'));
});
