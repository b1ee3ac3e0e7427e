// The map of the public site. Reports are gathered by the server, so the numbers are those of all reports, not of those that
// were loaded. Every mark is a button for the keyboard. Without script the list below says the same.
const FILLS = { DISPATCHED: '#b06a00', IN_PROGRESS: '#0b4f8a', PLANNED: '#0b4f8a', PENDING_APPROVAL: '#0b4f8a', RESOLVED: '#1b5e20', CLOSED: '#1b5e20' };
const HOME = [17.47, 106.62];
// Pixels of a cell, as the server gathers. From that zoom on marks stand where they are, further out as far within their cell as
// keeps them apart from those of its neighbours.
const CELL = 64;
const EXACT = 17;

function load({ script, sheet }) {
  return new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));
    document.head.append(Object.assign(document.createElement('script'), { src: script, onload: () => done(window.L), onerror: failed }));
  });
}

const json = async (address, signal) => {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const sizeOf = count => count ? 34 + 4 * Math.min(4, String(count).length - 1) : 24;

function apart(L, map, at, count) {
  const zoom = Math.round(map.getZoom());
  if (zoom >= EXACT) return at;
  const half = sizeOf(count) / 2;
  const within = pixel => { const edge = Math.floor(pixel / CELL) * CELL; return Math.min(Math.max(pixel, edge + half), edge + CELL - half); };
  const { x, y } = map.project(at, zoom);
  return map.unproject(L.point(within(x), within(y)), zoom);
}

// A name is text, whatever is in it.
function mark(L, at, { count, name, fill, choose }) {
  const size = sizeOf(count);
  const inside = document.createElement('span');
  inside.textContent = count || '';
  const icon = L.divIcon({ className: count ? 'cluster' : 'one', html: inside, iconSize: [size, size] });
  const marker = L.marker(at, { icon, title: name, alt: name });
  marker.on('add', () => {
    const element = marker.getElement();
    element.setAttribute('aria-label', name);
    if (fill) element.style.backgroundColor = fill;
  });
  return marker.on('click', choose).on('keypress', event => { if (event.originalEvent.key === 'Enter') choose(); });
}

const boxOf = map => {
  const bounds = map.getBounds();
  const within = (value, most) => Math.max(-most, Math.min(most, value)).toFixed(5);
  return [within(bounds.getWest(), 180), within(bounds.getSouth(), 90), within(bounds.getEast(), 180), within(bounds.getNorth(), 90)].join(',');
};

function withParameter(address, name, value) {
  const url = new URL(address, location.href);
  url.searchParams.set(name, value);
  return url.pathname + url.search;
}

const says = text => { const line = document.querySelector('[data-map-says]'); if (line) line.textContent = text; };
const open = code => { location.href = `/reports/${encodeURIComponent(code)}`; };

// The page asked for these while the script was on its way, for a screen as wide as this one.
function first() {
  const link = [...document.querySelectorAll('link[data-zoom]')].find(one => matchMedia(one.media).matches);
  return link && { zoom: Number(link.dataset.zoom), answer: json(link.href).catch(() => null) };
}

function gathered(L, map, layer, box) {
  let last = null;
  return async function draw(known) {
    last?.abort();
    last = new AbortController();
    const zoom = Math.round(map.getZoom());
    const focused = map.getContainer().contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : null;
    try {
      const answer = known || await json(box.dataset.points.replace('#z', zoom).replace('#b', boxOf(map)), last.signal);
      layer.clearLayers();
      answer.features.forEach(({ geometry: { coordinates: [lon, lat] }, properties: cell }) => {
        if (cell.code) {
          mark(L, apart(L, map, [lat, lon], 0), { name: `${cell.name} (${cell.code})`, fill: FILLS[cell.status], choose: () => open(cell.code) }).addTo(layer);
        } else {
          mark(L, apart(L, map, [lat, lon], cell.reports), {
            count: cell.reports,
            name: box.dataset.many.replace('#', cell.reports),
            choose: () => {
              if (map.getZoom() < 18) { map.setView([lat, lon], map.getZoom() + 2, { animate: false }); map.getContainer().focus(); }
              else location.href = withParameter(box.dataset.list, 'bbox', [lon - 0.0006, lat - 0.0006, lon + 0.0006, lat + 0.0006].map(edge => edge.toFixed(5)).join(','));
            },
          }).addTo(layer);
        }
      });
      if (focused) [...map.getContainer().querySelectorAll('.leaflet-marker-icon')].find(icon => icon.getAttribute('aria-label') === focused)?.focus();
      says(box.dataset.here.replace('#', answer.reports.toLocaleString(document.documentElement.lang)));
      box.dataset.drawn = answer.reports;
      return answer;
    } catch (failed) {
      if (failed.name !== 'AbortError') says(box.dataset.failed);
      return null;
    }
  };
}

function share(map, box) {
  const button = document.querySelector('[data-map-share]');
  const list = document.querySelector('[data-map-list]');
  const here = () => {
    const { lat, lng } = map.getCenter();
    return withParameter(location.href, 'at', `${lat.toFixed(5)},${lng.toFixed(5)},${Math.round(map.getZoom())}`);
  };
  map.on('moveend', () => {
    history.replaceState(null, '', here());
    if (list && box.dataset.points) list.href = withParameter(box.dataset.list, 'bbox', boxOf(map));
  });
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const address = new URL(here(), location.href).href;
    try {
      if (navigator.share) await navigator.share({ url: address, title: document.title });
      else { await navigator.clipboard.writeText(address); says(box.dataset.copied); }
    } catch (refused) {
      if (refused.name !== 'AbortError') says(address);
    }
  });
}

// From here on the outlines that were drawn for the whole province look cut with an axe.
const FINE = 11;

async function background(L, map, box, coarse) {
  const draw = shapes => L.geoJSON(shapes, { interactive: false, style: { className: 'outline', weight: 1, fillOpacity: 0.05 } }).addTo(map).bringToBack();
  const first = await coarse;
  let drawn = first && draw(first);
  const refine = async () => {
    if (map.getZoom() < FINE) return;
    map.off('zoomend', refine);
    const fine = await json(box.dataset.outlines).catch(() => null);
    if (!fine) return;
    drawn?.remove();
    drawn = draw(fine);
  };
  map.on('zoomend', refine);
  await refine();
}

async function marks(L, map, box, begun) {
  const draw = gathered(L, map, L.layerGroup().addTo(map), box);
  const early = begun && begun.zoom === map.getZoom() ? await begun.answer : null;
  const answer = await draw(early);
  share(map, box);
  map.on('moveend', () => draw());
  if (answer?.extent && !box.dataset.at) {
    const [west, south, east, north] = answer.extent;
    map.fitBounds([[south, west], [north, east]], { maxZoom: 15, padding: [30, 30], animate: false });
  }
}

async function start(box) {
  const begun = box.dataset.points ? first() : null;
  const coarse = box.dataset.coarse ? json(box.dataset.coarse).catch(() => null) : null;
  const L = await load(box.dataset);
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: Boolean(box.dataset.points), zoomSnap: 1, worldCopyJump: true });
  L.control.scale({ imperial: false }).addTo(map);
  const [lat, lon, zoom] = (box.dataset.at || '').split(',').map(Number);
  const [west, south, east, north] = (box.dataset.bounds || '').split(',').map(Number);
  const place = box.dataset.lat ? [Number(box.dataset.lat), Number(box.dataset.lon)] : null;
  if (place) map.setView(place, 15);
  else if (box.dataset.at) map.setView([lat, lon], zoom);
  else if (box.dataset.bounds) map.fitBounds([[south, west], [north, east]], { animate: false });
  else map.setView(HOME, 9);
  const drawn = background(L, map, box, coarse);
  if (place) L.circleMarker(place, { radius: 9, color: '#fff', weight: 3, fillColor: '#d1383d', fillOpacity: 1, interactive: false }).addTo(map);
  else await marks(L, map, box, begun);
  await drawn;
  box.dataset.ready = 'yes';
}

document.querySelectorAll('[data-shown-map]').forEach(start);
