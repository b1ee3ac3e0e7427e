// Draws places over the outlines of the communes. The library comes only where a map is, when it is about to be seen;
// without script the coordinates stand in words below.
import { pin } from './pin.js';
import { gather } from './gather.js';
import { outline } from './outline.js';

let library = null;
const outlines = new Map();

// A name is text, whatever is in it.
const named = name => Object.assign(document.createElement('span'), { textContent: name });
const FILLS = { late: '#d1383d', DISPATCHED: '#b06a00', NEEDS_INFO: '#b06a00' };

export function maps(root) {
  root.querySelectorAll?.('[data-map]').forEach(box => {
    if (box.dataset.ready) return;
    box.dataset.ready = 'yes';
    const seen = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      seen.disconnect();
      draw(box);
    }, { rootMargin: '200px' });
    seen.observe(box);
  });
}

function load({ script, sheet }) {
  library ??= new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));
    document.head.append(Object.assign(document.createElement('script'), { src: script, onload: () => done(window.L), onerror: failed }));
  });
  return library;
}

function drawn(address) {
  if (!outlines.has(address)) outlines.set(address, fetch(address).then(answer => answer.ok ? answer.json() : null));
  return outlines.get(address);
}

// A name that shows under the pointer makes a shape a stop for the Tab key: dozens of them before the next field.
const noStop = shapes => shapes.eachLayer(shape => shape.getElement()?.setAttribute('tabindex', '-1'));

// How many reports lie in each cell of a grid, the fuller the darker.
async function cells(L, map, { cells, unit }) {
  const answer = await fetch(cells, { headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const found = await answer.json();
  noStop(L.layerGroup(found.cells.map(cell => L.rectangle([[cell.south, cell.west], [cell.south + found.step, cell.west + found.step]],
    { className: `cell level-${cell.level}`, weight: 1, fillOpacity: 0.75 }).bindTooltip(`${cell.reports} ${unit}`, { sticky: true }))).addTo(map));
}

// Outlines that are not in force yet, each coloured by what the list beside the map says of it.
async function draft(L, map, address) {
  const geometry = await drawn(address);
  if (!geometry) return;
  const change = code => document.querySelector(`[data-area="${CSS.escape(code)}"]`)?.dataset.change ?? 'same';
  const areas = L.geoJSON(geometry, {
    style: feature => ({ className: `draft change-${change(feature.properties.code)}`, weight: 2, fillOpacity: 0.35 }),
    onEachFeature: (feature, layer) => layer.bindTooltip(named(feature.properties.name), { sticky: true }),
  }).addTo(map);
  noStop(areas);
  if (areas.getBounds().isValid()) map.fitBounds(areas.getBounds(), { animate: false, padding: [20, 20] });
}

// Many reports: what lies close together becomes one with a number.
async function gathered(L, map, box) {
  const answer = await fetch(box.dataset.points, { headers: { Accept: 'application/json' } });
  if (!answer.ok || !box.isConnected) return;
  const { points, more } = await answer.json();
  points.forEach(point => { point.lng = point.lon; });
  if (points.length) map.fitBounds(L.latLngBounds(points), { maxZoom: 15, padding: [30, 30], animate: false });
  const again = gather(L, map, points, box.dataset);
  const drawAll = () => again(kind => FILLS[kind] ?? '#0b4f8a');
  map.on('moveend', drawAll);
  drawAll();
  if (more) box.before(Object.assign(document.createElement('p'), { className: 'hint', textContent: box.dataset.more }));
  box.dataset.drawn = points.length;
}

async function draw(box) {
  const L = await load(box.dataset);
  if (!box.isConnected) return;
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false, keyboard: !box.dataset.pin });
  L.control.scale({ imperial: false }).addTo(map);
  const place = box.dataset.lat ? [Number(box.dataset.lat), Number(box.dataset.lon)] : null;
  const near = [...box.querySelectorAll('span[data-name]')];
  if (place) map.setView(place, 14);
  const geometry = await drawn(box.dataset.outlines);
  const meant = new Set((box.dataset.areas ?? '').split(' ').filter(Boolean));
  let areas = null;
  if (geometry) {
    const own = box.dataset.area;
    const stands = feature => meant.has(feature.properties.code) || (own && feature.properties.code === own);
    areas = L.geoJSON(geometry, {
      style: feature => ({ className: 'outline', weight: stands(feature) ? 3 : 1, fillOpacity: meant.has(feature.properties.code) ? 0.3 : stands(feature) ? 0.12 : 0.04 }),
      onEachFeature: (feature, layer) => layer.bindTooltip(named(feature.properties.name), { sticky: true }),
    }).addTo(map).bringToBack();
    const home = own && areas.getLayers().find(layer => layer.feature.properties.code === own);
    if (place && home) map.fitBounds(home.getBounds().extend(place), { maxZoom: 14, animate: false });
    const those = L.featureGroup(areas.getLayers().filter(layer => meant.has(layer.feature.properties.code)));
    const all = meant.size && those.getBounds().isValid() ? those.getBounds() : areas.getBounds();
    if (!place && all.isValid()) map.fitBounds(all, { animate: false, padding: meant.size ? [20, 20] : [0, 0] });
    noStop(areas);
  }
  if (!place && !map._loaded) map.setView([16, 106], 6);
  if (box.dataset.cells) await cells(L, map, box.dataset);
  if (box.dataset.draft) await draft(L, map, box.dataset.draft);
  if (box.dataset.points) await gathered(L, map, box);
  const points = near.map(other => {
    const { lat, lon, name, kind, href } = other.dataset;
    const point = L.circleMarker([Number(lat), Number(lon)], { radius: href ? 8 : 6, color: '#fff', weight: 2, fillColor: FILLS[kind] ?? '#0b4f8a', fillOpacity: 1 })
      .bindTooltip(named(name)).addTo(map);
    if (href) point.on('click', () => { location.href = href; });
    return point;
  });
  if (!place && points.length) map.fitBounds(L.featureGroup(points).getBounds(), { maxZoom: 15, padding: [30, 30], animate: false });
  if (place) L.circleMarker(place, { radius: 9, color: '#fff', weight: 3, fillColor: '#d1383d', fillOpacity: 1 }).addTo(map);
  if (box.dataset.pin) pin(L, map, box);
  if (box.dataset.outline) outline(L, map, box, areas);
}
