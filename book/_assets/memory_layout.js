/* Two images with three maps of 2 by 2 in memory, channels first and channels last. The same as
   workbook.diagram.memory_layout; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const SHAPE = {N: 2, C: 3, H: 2, W: 2};
  const NAMES = {N: "Image", C: "Map", H: "Row", W: "Column"};
  const HUES = ["blue", "green", "purple"];
  const [CELL, STRIP] = [46, 84];

  const place = (layout, index) =>
    [...layout].reduce((found, axis) => found * SHAPE[axis] + index[axis], 0);

  /** The indices of all elements in the order of memory. */
  const order = (layout) => [...layout].reduce((all, axis) => all.flatMap((one) =>
    Array.from({length: SHAPE[axis]}, (_, i) => ({...one, [axis]: i}))), [{}]);

  /** How the place is computed: `((0 · 3 + 1) · 2 + 0) · 2 + 1`. */
  const sum = (layout, index) => [...layout].slice(1).reduce((words, axis, i) =>
    `${i ? `(${words})` : words} · ${SHAPE[axis]} + ${index[axis]}`, `${index[layout[0]]}`);

  define("memory_layout", "An element in two layouts", (figure, now) => {
    for (const axis of Object.keys(SHAPE)) {
      figure.slider(axis, [0, SHAPE[axis] - 1, 1], (value) => `${NAMES[axis]}: ${value}`);
    }

    return () => {
      const cell = Math.min(CELL, figure.width / 12);
      const same = (one) => Object.keys(SHAPE).every((axis) => one[axis] === now[axis]);
      const strips = ["NCHW", "NHWC"].map((layout, i) => [
        text(0, STRIP * i + 12, `${layout}: each cell shows its map, row, column`, "head"),
        order(layout).map((one, j) => box(cell * (j % 12) + 1,
          STRIP * i + 18 + 30 * Math.floor(j / 12), cell - 2, 28,
          HUES[one.C] + (same(one) ? " lit" : ""), `${one.C}${one.H}${one.W}`))]);
      figure.paint(figure.width, 2 * STRIP, strips);
      const [first, last] = ["NCHW", "NHWC"].map((layout) => place(layout, now));
      figure.say(`NCHW: ${sum("NCHW", now)} = ${first}. NHWC: ${sum("NHWC", now)} = ${last}.`,
        {NCHW: first, NHWC: last});
    };
  });
})();
