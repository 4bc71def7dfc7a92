"use strict";
// Joins the page to the window: drawings and selections in, choices and receipts out.

document.addEventListener("DOMContentLoaded", () => {
  new QWebChannel(qt.webChannelTransport, ({ objects: { bridge } }) => {
    bridge.drawing_sent.connect((text) => {
      const { drawing, fit, number } = JSON.parse(text);
      molin.setDrawing(drawing, fit);
      bridge.confirm(number);
    });
    bridge.selection_sent.connect((text) => molin.select(JSON.parse(text)));
    molin.onChoose = (choice) => bridge.choose(JSON.stringify(choice));
    bridge.greet();
  });
});
