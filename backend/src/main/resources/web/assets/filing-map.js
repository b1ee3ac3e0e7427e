// The place of a report on a map. The library comes only when somebody wants the map.
(function (self) {
  'use strict';
  const STEP = 0.0001; // degrees, about ten metres
  const FAST = 10;
  const STREET = 15;
  let library = null;

  function load(box) {
    if (!library) {
      library = new Promise((done, failed) => {
        const sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.href = box.dataset.sheet;
        document.head.appendChild(sheet);
        const script = document.createElement('script');
        script.src = box.dataset.script;
        script.onload = () => done(self.L);
        script.onerror = () => failed(new Error('no map'));
        document.head.appendChild(script);
      });
      library.catch(() => { library = null; });
    }
    return library;
  }

  async function outlines(L, map, box) {
    const answer = await fetch(box.dataset.outlines);
    if (!answer.ok) return null;
    return L.geoJSON(await answer.json(), { style: () => ({ className: 'outline', weight: 1, fillOpacity: 0.05 }), interactive: false }).addTo(map);
  }

  // Draws the map with a pin; tells every move of the pin.
  async function open(box, at, words, moved) {
    const L = await load(box);
    box.hidden = false;
    const map = L.map(box, { attributionControl: false, zoomControl: false, keyboard: false });
    L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    map.setView(at || [16, 106], at ? 16 : 6);
    const drawn = await outlines(L, map, box);
    if (!at && drawn && drawn.getBounds().isValid()) map.fitBounds(drawn.getBounds(), { animate: false });
    let marker = null;
    function put(point) {
      if (!marker) {
        marker = L.marker(point, {
          draggable: true, keyboard: true, title: words.pin, alt: words.pin,
          icon: L.divIcon({ className: 'pin', iconSize: [24, 24], iconAnchor: [12, 28] }),
        }).addTo(map);
        marker.on('dragend', tell);
        marker.getElement().addEventListener('keydown', step);
      }
      marker.setLatLng(point);
    }
    function tell() {
      const point = marker.getLatLng();
      moved(point.lat, point.lng);
    }
    function step(event) {
      const by = event.shiftKey ? STEP * FAST : STEP;
      const move = { ArrowUp: [by, 0], ArrowDown: [-by, 0], ArrowLeft: [0, -by], ArrowRight: [0, by] }[event.key];
      if (!move) return;
      event.preventDefault();
      const point = marker.getLatLng();
      marker.setLatLng([point.lat + move[0], point.lng + move[1]]);
      map.panInside(marker.getLatLng(), { padding: [30, 30] });
      tell();
    }
    // a finger on a map of the whole province means a place, not a street: the map comes closer so that it can be put right
    map.on('click', event => {
      put(event.latlng);
      if (map.getZoom() < STREET) map.setView(event.latlng, Math.min(STREET, map.getZoom() + 3));
      tell();
    });
    if (at) put(at);
    else put(map.getCenter());
    return {
      show: point => { put(point); map.setView(point, Math.max(15, map.getZoom()), { animate: false }); },
      focus: () => marker.getElement().focus(),
    };
  }

  self.filingMap = { open };
})(self);
