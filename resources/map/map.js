"use strict";
// The map itself: draws what it is sent, highlights what is chosen, tells what is clicked.

class MolinMap {
  static LINE = 2.6;
  static CHOSEN_LINE = 3.4;
  static HALO = 2; // px more than the line: one on each side
  static HIT = 14; // px around a line that answer to the pointer
  static FERRY = "7 5";
  static FAN = 17; // px between signs that share a point

  constructor(map, frame) {
    this.map = map;
    this.frame = frame;
    this.onChoose = () => {};
    this.chosen = { request: null, shift: null, mark: null };
    this.routes = new Map(); // shift -> [{halo, line, hit}]
    this.stops = []; // {marker, facts, dx}
    this.ends = [];
    this.moved = false; // by the person: then the map stays where it is
    document.documentElement.lang = frame.language;
    this.furnish();
    this.listen();
    this.setDrawing({ features: [], estimated: false }, true);
  }

  furnish() {
    const { map, frame } = this;
    map.getContainer().setAttribute("role", "application");
    map.getContainer().setAttribute("aria-label", frame.words.map);
    this.lineGroup = L.layerGroup().addTo(map);
    this.signGroup = L.layerGroup().addTo(map);
    this.markGroup = L.layerGroup().addTo(map);
    this.names = new Names(map);
    this.names.showAreas(frame.areas);
    Controls.buttons(map, frame.words, () => this.fit());
    L.control.scale({ imperial: false, maxWidth: 90 }).addTo(map);
    this.legend = Controls.legend(map);
    this.note = Controls.note(map);
  }

  listen() {
    const box = this.map.getContainer();
    for (const event of ["wheel", "pointerdown", "keydown"]) {
      box.addEventListener(event, () => (this.moved = true), { passive: true });
    }
    box.addEventListener("keydown", ({ key }) => key === "Escape" && this.choose({}));
    this.map.on("click", () => this.choose({}));
    this.map.on("resize", () => this.moved || this.fit());
  }

  // Replace everything that was drawn before. The view stays unless `fit` asks for it.
  setDrawing(drawing, fit) {
    const focused = document.activeElement?.dataset?.key;
    this.lineGroup.clearLayers();
    this.signGroup.clearLayers();
    this.routes.clear();
    const of = (kind) => drawing.features.filter((one) => one.properties.kind === kind);
    of("line").forEach((feature) => this.addLine(feature));
    this.ends = of("end").map((feature) => this.addEnd(feature));
    this.stops = this.fanned(of("stop")).map((stop) => this.addStop(stop));
    Controls.fillLegend(this.legend, this.frame.words, drawing);
    this.writeNote(drawing);
    if (fit) this.fit();
    this.highlight();
    if (focused) document.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  // `mark` is a stop that no route serves, shown only while it is chosen.
  select({ request = null, shift = null, mark = null }) {
    this.chosen = { request, shift, mark };
    this.markGroup.clearLayers();
    if (mark) this.addMark(mark);
    this.highlight();
    const stop = this.stops.find(({ facts }) => facts.request === request);
    const at = mark ? MolinMap.place(mark) : stop?.marker.getLatLng();
    if (at) this.map.panInside(at, { padding: [36, 36], animate: false });
  }

  fit() {
    const points = [...this.stops, ...this.ends].map(({ marker }) => marker.getLatLng());
    const lines = [...this.routes.values()].flat().map(({ line }) => line.getBounds());
    const bounds = L.latLngBounds(points);
    lines.forEach((line) => bounds.extend(line));
    this.map.fitBounds(bounds.isValid() ? bounds : this.frame.bounds, {
      paddingTopLeft: bounds.isValid() ? [52, 36] : [4, 4],
      paddingBottomRight: bounds.isValid() ? [44, 40] : [4, 4],
      maxZoom: 12,
      animate: false,
    });
    this.moved = false;
  }

  addLine(feature) {
    const facts = feature.properties;
    const places = feature.geometry.coordinates.map(([lon, lat]) => [lat, lon]);
    const dashes = facts.ferry ? { dashArray: MolinMap.FERRY } : {};
    const calm = { interactive: false, lineJoin: "round", color: facts.colour };
    const halo = L.polyline(places, { ...calm, className: "halo" });
    const line = L.polyline(places, { ...calm, ...dashes, className: "line" });
    const hit = L.polyline(places, { weight: MolinMap.HIT, className: "hit" });
    [halo, line, hit].forEach((layer) => layer.addTo(this.lineGroup));
    hit.bindTooltip(MolinMap.tip(facts), { sticky: true, className: "tip", opacity: 1 });
    hit.on("click", (event) => this.choose({ shift: facts.shift }, event));
    const parts = this.routes.get(facts.shift) || [];
    this.routes.set(facts.shift, [...parts, { halo, line, hit }]);
    const name = `${facts.title}, ${facts.detail}`;
    if (!parts.length) {
      this.makeFocusable(hit, `route-${facts.shift}`, name, { shift: facts.shift });
    }
  }

  addStop({ feature, dx }) {
    const facts = feature.properties;
    const half = Signs.SIZE / 2;
    const marker = L.marker(MolinMap.place(feature), {
      icon: MolinMap.icon("stop", Signs.stop(facts), [half - dx, half]),
      riseOnHover: true,
    }).addTo(this.signGroup);
    marker.bindTooltip(MolinMap.tip(facts), {
      className: "tip",
      direction: "top",
      offset: [dx, -12],
      opacity: 1,
    });
    const { request, shift } = facts;
    marker.on("click", (event) => this.choose({ request, shift }, event));
    const name = `${facts.title}, ${facts.detail}`;
    this.makeFocusable(marker, `stop-${request}`, name, { request, shift });
    return { marker, facts, dx };
  }

  addEnd(feature) {
    const half = Signs.SIZE / 2;
    const marker = L.marker(MolinMap.place(feature), {
      icon: MolinMap.icon("stop", Signs.end(feature.properties), [half, half]),
      keyboard: false,
      zIndexOffset: -500,
    }).addTo(this.signGroup);
    const text = document.createTextNode(feature.properties.name);
    const tip = document.createElement("span");
    tip.append(text);
    marker.bindTooltip(tip, { className: "tip", direction: "top", offset: [0, -12] });
    return { marker, facts: feature.properties };
  }

  addMark(mark) {
    const half = Signs.SIZE / 2;
    L.marker(MolinMap.place(mark), {
      icon: MolinMap.icon("stop mark chosen", Signs.stop(mark.properties), [half, half]),
      interactive: false,
      keyboard: false,
    }).addTo(this.markGroup);
  }

  highlight() {
    const { request, shift } = this.chosen;
    const own = this.stops.find(({ facts }) => facts.request === request);
    const unit = own ? own.facts.shift : shift;
    for (const [id, parts] of this.routes) {
      const weight = id === unit ? MolinMap.CHOSEN_LINE : MolinMap.LINE;
      for (const { halo, line, hit } of parts) {
        halo.setStyle({ weight: weight + MolinMap.HALO });
        line.setStyle({ weight });
        if (id === unit) [halo, line, hit].forEach((layer) => layer.bringToFront());
      }
    }
    for (const { marker, facts } of this.stops) {
      const chosen = facts.request === request;
      marker.getElement().classList.toggle("chosen", chosen);
      marker.getElement().setAttribute("aria-pressed", chosen);
      marker.setZIndexOffset(chosen ? 1000 : facts.shift === unit ? 200 : 0);
    }
    this.writeNames(request, unit);
  }

  // Chosen first, then bases, then the chosen unit, then all others.
  writeNames(request, unit) {
    const rank = ({ facts }) =>
      facts.request === request ? 0 : facts.shift === unit ? 2 : 3;
    const stops = [...this.stops].sort((a, b) => rank(a) - rank(b));
    const item = ({ marker, facts, dx }) => ({
      at: marker.getLatLng(),
      text: facts.name,
      strong: rank({ facts }) === 0 || facts.lodging !== undefined,
      must: rank({ facts }) === 0,
      reach: rank({ facts }) === 0 || facts.confidential ? 17 : 11,
      dx,
    });
    const chosen = stops.filter((stop) => rank(stop) === 0);
    const others = stops.filter((stop) => rank(stop) > 0);
    const marks = [this.chosen.mark].filter(Boolean).map((mark) => ({
      at: MolinMap.place(mark),
      text: mark.properties.name,
      strong: true,
      must: true,
      reach: 17,
    }));
    const lines = [...this.routes.values()].flat().map(({ line }) => line.getLatLngs());
    this.names.show([...marks, ...[...chosen, ...this.ends, ...others].map(item)], lines);
  }

  writeNote(drawing) {
    const { words, approximate } = this.frame;
    const parts = [
      drawing.estimated ? words.estimatedRoutes : "",
      approximate ? words.estimatedAreas : "",
    ];
    this.note.textContent = parts.filter(Boolean).join(" · ");
    this.note.hidden = !this.note.textContent;
  }

  // Stops at the same point stand side by side.
  fanned(features) {
    const groups = new Map();
    for (const feature of features) {
      const key = feature.geometry.coordinates.join();
      groups.set(key, [...(groups.get(key) || []), feature]);
    }
    const middle = (group) => (group.length - 1) / 2;
    return [...groups.values()].flatMap((group) =>
      group.map((feature, n) => ({ feature, dx: (n - middle(group)) * MolinMap.FAN }))
    );
  }

  makeFocusable(layer, key, name, choice) {
    const element = layer.getElement();
    element.dataset.key = key;
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", name);
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      this.choose(choice);
    });
  }

  choose({ request = null, shift = null }, event) {
    if (event) L.DomEvent.stopPropagation(event);
    this.select({ request, shift });
    this.onChoose({ request, shift });
  }

  static icon(className, html, iconAnchor) {
    return L.divIcon({ className, html, iconAnchor, iconSize: [Signs.SIZE, Signs.SIZE] });
  }

  static tip({ title, detail }) {
    const tip = document.createElement("div");
    const head = document.createElement("b");
    const rest = document.createElement("div");
    head.textContent = title;
    rest.textContent = detail;
    tip.append(head, rest);
    return tip;
  }

  static place(feature) {
    const [lon, lat] = feature.geometry.coordinates;
    return L.latLng(lat, lon);
  }
}
