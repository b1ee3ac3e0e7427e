// Where it is: from a photo, from the phone, or from the map.
(function (self) {
  'use strict';
  const page = self.filingPage;
  const { words, field, at, fault } = page;
  let map = null;

  function shownPlace(how) {
    at('place').hidden = false;
    at('place').textContent = `${how}: ${Number(field('lat').value).toFixed(5)}, ${Number(field('lon').value).toFixed(5)}`;
  }

  async function place(lat, lon, accuracy, how) {
    field('lat').value = lat;
    field('lon').value = lon;
    field('accuracy').value = accuracy;
    fault('place-fault', '');
    at('where-hint').hidden = true;
    shownPlace(how);
    if (map && how !== words.fromMap) map.show([lat, lon]);
    page.keep();
    page.near();
    try {
      const answer = await fetch(`/api/v1/areas/at?lat=${lat}&lon=${lon}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok || Number(field('lat').value) !== Number(lat)) return;
      const found = await answer.json();
      if (found.area) at('place').textContent = `${how}: ${found.area.name}`;
      if (!found.inTerritory) fault('place-fault', words.outside);
    } catch (offline) {
      // the coordinates stand there already
    }
  }

  function here() {
    const hint = at('where-hint');
    hint.hidden = false;
    if (!navigator.geolocation) {
      hint.textContent = words.notFound;
      return;
    }
    hint.textContent = words.looking;
    navigator.geolocation.getCurrentPosition(
      found => place(found.coords.latitude, found.coords.longitude, Math.round(found.coords.accuracy), words.fromPhone),
      () => { hint.textContent = words.notFound; },
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  }

  async function openMap() {
    const button = at('map-open');
    if (map) {
      at('map').hidden = !at('map').hidden;
      button.setAttribute('aria-expanded', String(!at('map').hidden));
      return;
    }
    const known = field('lat').value ? [Number(field('lat').value), Number(field('lon').value)] : null;
    try {
      map = await self.filingMap.open(at('map'), known, words, (lat, lon) => place(lat, lon, '', words.fromMap));
      button.setAttribute('aria-expanded', 'true');
      map.focus();
    } catch (lost) {
      at('map').hidden = true;
      at('where-hint').hidden = false;
      at('where-hint').textContent = words.mapLost;
    }
  }

  Object.assign(page, { shownPlace, place, here, openMap });
})(self);
