"use strict";
// The signs of the map as SVG: a unit's shape with letter and number, bases, lodgings.
// Text goes in as text, never as markup: names come from people.

const Signs = {
  SIZE: 40, // of the picture; the shape itself is about 18 px

  // Half widths are chosen so that every shape looks equally large.
  CORNERS: {
    diamond: [4, -90, 11.2],
    triangle: [3, -90, 12.4],
    hexagon: [6, 0, 10.2],
    pentagon: [5, -90, 10.8],
  },

  stop(facts) {
    const svg = Signs.picture("sign");
    if (facts.confidential) {
      const ring = { class: "veil", r: 17, stroke: facts.colour || "var(--ink)" };
      svg.append(Signs.node("circle", { ...ring, fill: ring.stroke }));
    }
    svg.append(Signs.node("circle", { class: "chosen-ring", r: 15.5 }));
    if (facts.label) svg.append(...Signs.badge(facts));
    return svg;
  },

  badge(facts) {
    const shape = Signs.shape(facts.shape);
    shape.setAttribute("class", "shape");
    shape.setAttribute("fill", facts.colour);
    const long = facts.label.length > 2;
    const text = Signs.node("text", {
      class: long ? "long" : "",
      fill: facts.ink,
      y: facts.shape === "triangle" ? 5.6 : 3.6,
    });
    text.textContent = facts.label;
    return [shape, text];
  },

  shape(name) {
    if (name === "circle") return Signs.node("circle", { r: 9 });
    if (name === "square") {
      return Signs.node("rect", { x: -8.2, y: -8.2, width: 16.4, height: 16.4, rx: 2 });
    }
    const [sides, first, reach] = Signs.CORNERS[name];
    const sink = name === "triangle" ? 2.4 : 0; // its middle lies low in its box
    const points = Array.from({ length: sides }, (_, corner) => {
      const turn = ((first + (360 / sides) * corner) * Math.PI) / 180;
      return `${reach * Math.cos(turn)},${reach * Math.sin(turn) + sink}`;
    });
    return Signs.node("polygon", { points: points.join(" ") });
  },

  end(facts) {
    const svg = Signs.picture("sign end");
    const box = { class: "shape", x: -11, y: -11, width: 22, height: 22, rx: 4 };
    const house = "M-6.5,0.5L0,-5.5L6.5,0.5M-4.5,-1V5.5H4.5V-1M0,5.5V1.5";
    const bed = "M-6.5,5V-4.5M-6.5,2.5H6.5V5M6.5,2.5V0.5A2,2 0 0 0 4.5,-1.5H-1V2.5M-4.6,-0.8h1.6";
    const lines = { class: "strokes", d: facts.lodging ? bed : house };
    svg.append(Signs.node("rect", box), Signs.node("path", lines));
    return svg;
  },

  picture(name) {
    const half = Signs.SIZE / 2;
    const box = `${-half} ${-half} ${Signs.SIZE} ${Signs.SIZE}`;
    return Signs.node("svg", { class: name, viewBox: box, "aria-hidden": "true" });
  },

  node(kind, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", kind);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, value);
    }
    return made;
  },
};
