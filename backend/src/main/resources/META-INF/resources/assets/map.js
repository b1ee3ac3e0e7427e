// Draws the place of a report over the outlines of the communes; without script the coordinates stand in words below.
addEventListener('DOMContentLoaded', async () => {
  const box = document.getElementById('map');
  if (!box || !window.L) return;
  const place = [Number(box.dataset.lat), Number(box.dataset.lon)];
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false }).setView(place, 12);
  L.control.scale({ imperial: false }).addTo(map);
  L.circleMarker(place, { radius: 9, color: '#fff', weight: 3, fillColor: '#d1383d', fillOpacity: 1 }).addTo(map);
  const answer = await fetch(box.dataset.outlines);
  if (!answer.ok) return;
  L.geoJSON(await answer.json(), {
    style: { color: '#0b6e4f', weight: 1.5, fillColor: '#0b6e4f', fillOpacity: 0.06 },
    onEachFeature: (feature, layer) => layer.bindTooltip(feature.properties.name, { sticky: true }),
  }).addTo(map).bringToBack();
});
