"use strict";
// Writes names beside signs where there is room, off the lines if it can. A name that
// fits nowhere is left out; its tooltip still has it.

class Names {
  static GAP = 3;
  static HEIGHT = 14;
  static DISTRICT_ZOOM = 10.75;
  // Where the box's corner lies from the sign's middle: shares of reach and of the box.
  static PLACES = [
    { side: 1, level: 0 },
    { side: -1, level: 0 },
    { side: 0, level: -1 },
    { side: 0, level: 1 },
    { side: 1, level: -1 },
    { side: 1, level: 1 },
    { side: -1, level: -1 },
    { side: -1, level: 1 },
  ];

  constructor(map) {
    this.map = map;
    this.group = L.layerGroup().addTo(map);
    this.items = [];
    this.lines = [];
    this.pencil = document.createElement("canvas").getContext("2d");
    map.createPane("names").style.zIndex = 450;
    map.on("moveend zoomend resize legend", () => this.write());
  }

  // Regencies always have their name, districts from a certain zoom on.
  showAreas(areas) {
    for (const { text, at, district } of areas) {
      const span = document.createElement("span");
      span.textContent = text;
      const className = district ? "area-name district" : "area-name";
      this.addText(L.divIcon({ className, html: span, iconSize: [0, 0] }), at, this.map);
    }
  }

  // Items: {at, text, strong, must, reach (px from the middle to the sign's edge), dx};
  // the first ones choose first, and those that must are written even if they cover
  // something. Lines: arrays of places to keep off.
  show(items, lines) {
    this.items = items;
    this.lines = lines;
    this.write();
  }

  write() {
    this.group.clearLayers();
    this.family = getComputedStyle(this.map.getContainer()).fontFamily;
    const items = this.items.map((item) => ({ ...item, ...this.middle(item) }));
    const taken = [...items.map(Names.signBox), ...this.edgeBoxes()];
    const segments = this.segments();
    const written = new Set();
    for (const item of items) {
      if (written.has(item.text)) continue;
      const box = this.bestBox(item, taken, segments);
      if (!box) continue;
      taken.push(box);
      written.add(item.text);
      this.place(item, box);
    }
    this.hideCoveredAreas(taken);
  }

  middle({ at, dx }) {
    const { x, y } = this.map.latLngToContainerPoint(at);
    return { x: x + (dx || 0), y };
  }

  static signBox({ x, y }) {
    const reach = 10;
    return [x - reach, y - reach, x + reach, y + reach];
  }

  bestBox(item, taken, segments) {
    this.pencil.font = `${item.strong ? 600 : 400} 11px ${this.family}`;
    const width = this.pencil.measureText(item.text).width + 2;
    const view = this.map.getSize();
    const boxes = Names.PLACES.map((place) => Names.boxAt(item, place, width));
    const covered = (box) => taken.filter((other) => Names.meet(other, box)).length;
    const crossed = (box) => segments.filter((one) => Names.crosses(one, box)).length;
    const costs = boxes
      .filter((box) => Names.inside(box, view))
      .map((box) => ({ box, cost: 100 * covered(box) + crossed(box) }));
    const best = costs.reduce((a, b) => (b.cost < a.cost ? b : a), { cost: Infinity });
    return best.cost < 100 || item.must ? best.box : undefined;
  }

  static boxAt(item, { side, level }, width) {
    const off = item.reach + Names.GAP;
    const near = side && level ? 0.7 : 1; // a corner is farther off than an edge
    const x = item.x + side * off * near + ((side - 1) * width) / 2;
    const y = item.y + level * off * near + ((level - 1) * Names.HEIGHT) / 2;
    return [x, y, x + width, y + Names.HEIGHT];
  }

  place(item, box) {
    const text = document.createElement("span");
    text.textContent = item.text;
    const icon = L.divIcon({
      className: item.strong ? "name strong" : "name",
      html: text,
      iconSize: [box[2] - box[0], Names.HEIGHT],
      iconAnchor: [0, 0],
    });
    const at = this.map.containerPointToLatLng([box[0], box[1]]);
    this.addText(icon, at, this.group);
  }

  addText(icon, at, owner) {
    const options = { icon, interactive: false, keyboard: false, pane: "names" };
    L.marker(at, options).addTo(owner);
  }

  // Names of areas give way to what is planned.
  hideCoveredAreas(taken) {
    const view = this.map.getSize();
    const near = this.map.getZoom() >= Names.DISTRICT_ZOOM;
    this.map.getContainer().classList.toggle("near", near);
    for (const span of this.map.getPane("names").querySelectorAll(".area-name span")) {
      const box = this.boxOf(span);
      const covered = taken.some((other) => Names.meet(other, box));
      const hidden = covered || !Names.inside(box, view);
      span.classList.toggle("covered", hidden);
      if (!hidden) taken.push(box);
    }
  }

  edgeBoxes() {
    const edges = this.map.getContainer().querySelectorAll(".leaflet-control");
    return [...edges].map((edge) => this.boxOf(edge));
  }

  boxOf(element) {
    const origin = this.map.getContainer().getBoundingClientRect();
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left - origin.left, top - origin.top, right - origin.left, bottom - origin.top];
  }

  // Pieces of the lines as seen now.
  segments() {
    return this.lines.flatMap((line) => {
      const seen = line.map((at) => this.map.latLngToContainerPoint(at));
      const corners = L.LineUtil.simplify(seen, 1);
      return corners.slice(1).map((end, n) => Names.segment(corners[n], end));
    });
  }

  static segment(start, end) {
    const [left, right] = start.x < end.x ? [start.x, end.x] : [end.x, start.x];
    const [top, bottom] = start.y < end.y ? [start.y, end.y] : [end.y, start.y];
    return { start, end, box: [left, top, right, bottom] };
  }

  static meet(a, b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  static inside(box, view) {
    return box[0] >= 0 && box[1] >= 0 && box[2] <= view.x && box[3] <= view.y;
  }

  static crosses(segment, box) {
    // Most lie far away: no need to cut those exactly.
    if (segment.box[0] > box[2] || box[0] > segment.box[2]) return false;
    if (segment.box[1] > box[3] || box[1] > segment.box[3]) return false;
    const bounds = L.bounds([box[0], box[1]], [box[2], box[3]]);
    return Boolean(L.LineUtil.clipSegment(segment.start, segment.end, bounds));
  }
}
