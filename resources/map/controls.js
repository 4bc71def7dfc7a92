"use strict";
// Buttons, scale, legend and the note on estimates at the edges of the map.

const Controls = {
  PLUS: "M-5,0H5M0,-5V5",
  MINUS: "M-5,0H5",
  FIT: "M-7,-3V-6H-4M4,-6H7V-3M7,3V6H4M-4,6H-7V3M-3.5,-2.5H3.5V2.5H-3.5Z",

  buttons(map, words, onFit) {
    const bar = L.DomUtil.create("div", "buttons");
    const zoom = (steps) => () => map.setZoom(map.getZoom() + steps);
    bar.append(
      Controls.button(words.zoomIn, Controls.PLUS, zoom(1)),
      Controls.button(words.zoomOut, Controls.MINUS, zoom(-1)),
      Controls.button(words.fit, Controls.FIT, onFit)
    );
    Controls.add(map, "topleft", bar);
  },

  button(word, path, action) {
    const made = L.DomUtil.create("button");
    made.type = "button";
    made.title = word;
    made.setAttribute("aria-label", word);
    const svg = Signs.node("svg", { viewBox: "-10 -10 20 20", "aria-hidden": "true" });
    svg.append(Signs.node("path", { d: path }));
    made.append(svg);
    made.addEventListener("click", action);
    return made;
  },

  legend(map) {
    const box = L.DomUtil.create("details", "legend");
    box.addEventListener("toggle", () => map.fire("legend"));
    return Controls.add(map, "topright", box);
  },

  note(map) {
    return Controls.add(map, "bottomright", L.DomUtil.create("div", "note"));
  },

  // Units with their signs, then each kind of line and ring that the drawing has.
  fillLegend(box, words, drawing) {
    const title = document.createElement("summary");
    title.textContent = words.legend;
    const lines = drawing.features.filter((one) => one.properties.kind === "line");
    const facts = drawing.features.map((one) => one.properties);
    const units = new Map(lines.map(({ properties }) => [properties.unit, properties]));
    const rows = [...units.values()].map((unit) =>
      Controls.row(Signs.stop({ ...unit, label: unit.letter }), unit.unit)
    );
    if (lines.length) rows.push(Controls.row(Controls.stroke("route"), words.route));
    if (facts.some((one) => one.ferry)) {
      rows.push(Controls.row(Controls.stroke("ferry"), words.ferry));
    }
    if (facts.some((one) => one.confidential)) {
      rows.push(Controls.row(Signs.stop({ confidential: true }), words.confidential));
    }
    for (const [lodging, word] of [[false, words.base], [true, words.lodging]]) {
      if (facts.some((one) => one.kind === "end" && one.lodging === lodging)) {
        rows.push(Controls.row(Signs.end({ lodging }), word));
      }
    }
    box.replaceChildren(title, ...rows);
  },

  stroke(kind) {
    const svg = Signs.node("svg", { class: "stroke", viewBox: "-14 -10 28 20" });
    svg.append(Signs.node("path", { class: kind, d: "M-13,0H13" }));
    return svg;
  },

  row(sign, word) {
    const row = document.createElement("div");
    const text = document.createElement("span");
    text.textContent = word;
    if (!sign.querySelector(".veil")) sign.setAttribute("viewBox", "-14 -13 28 26");
    row.append(sign, text);
    return row;
  },

  add(map, position, element) {
    const control = L.control({ position });
    control.onAdd = () => element;
    control.addTo(map);
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.disableScrollPropagation(element);
    return element;
  },
};
