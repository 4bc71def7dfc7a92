"use strict";
// Buttons that switch a saved page between the days that it holds.

class MolinDays {
  constructor(map, days) {
    this.map = map;
    this.days = days;
    this.bar = L.DomUtil.create("div", "days");
    this.bar.append(...days.map((day, number) => this.button(day.title, number)));
    document.body.prepend(this.bar);
    map.legend.open = window.innerWidth > 700;
    map.map.invalidateSize();
    this.show(0);
  }

  button(title, number) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = title;
    made.addEventListener("click", () => this.show(number));
    return made;
  }

  show(number) {
    this.map.select({});
    this.map.setDrawing(this.days[number], true);
    [...this.bar.children].forEach((button, other) =>
      button.setAttribute("aria-pressed", other === number)
    );
  }
}
