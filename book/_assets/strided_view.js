/* A view of a strip of memory: the place of each element, from its shape, strides and start. The
   same as workbook.diagram.strided_view; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [CELL, TOP] = [40, 62];

  const place = ({start, strides}, [row, column]) => start + row * strides[0] + column * strides[1];
  const signed = (value) => value < 0 ? `(−${-value})` : `${value}`;

  define("strided_view", "A view of memory, element by element", (figure, now) => {
    const index = (element) => {
      const columns = now.views[now.name].shape[1];
      return [Math.floor(element / columns), element % columns];
    };
    figure.choice("name", "View", Object.fromEntries(Object.keys(now.views).map((one) => [one, one])));
    const one = figure.slider("element", [0, 11, 1], (value) => `Element [${index(value).join(", ")}]`);
    figure.play(one);

    return () => {
      const view = now.views[now.name];
      const [rows, columns] = view.shape;
      one.input.max = rows * columns - 1;
      now.element = Math.min(now.element, rows * columns - 1);
      const places = Array.from({length: rows * columns}, (_, i) => place(view, index(i)));
      const [chosen, cell] = [places[now.element], Math.min(CELL, figure.width / 12)];
      const strip = Array.from({length: 12}, (_, i) => box(cell * i + 1, 18, cell - 2, 28,
        i === chosen ? "orange lit" : places.includes(i) ? "blue" : "plain empty", i));
      const grid = places.map((at, i) => {
        const [row, column] = index(i);
        return box(cell * column + 1, TOP + 18 + 30 * row, cell - 2, 28,
          i === now.element ? "orange lit" : "blue", at);
      });
      figure.paint(figure.width, TOP + 20 + 30 * 4, [text(0, 12, "memory", "head"),
        text(0, TOP + 12, now.name, "head"), strip, grid]);
      const [row, column] = index(now.element);
      figure.say(`Shape (${view.shape.join(", ")}), strides (${view.strides.join(", ")}), from place `
        + `${view.start}. Element [${row}, ${column}] lies at ${view.start} + ${row} · `
        + `${signed(view.strides[0])} + ${column} · ${signed(view.strides[1])} = ${chosen}.`,
        {places, chosen});
    };
  });
})();
