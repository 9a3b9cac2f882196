/* A stack of small kernels beside the one kernel that sees as much. The same as
   workbook.movable.kernel_stack; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [CELL, TOP, BAR] = [9, 40, 64];
  const written = (value) => value.toLocaleString("en-US");

  const costs = ({kernel, layers, outer, inner}) => {
    const field = 1 + layers * (kernel - 1);
    const widths = [outer, ...Array(layers - 1).fill(inner), outer];
    const stack = widths.slice(1).reduce(
      (sum, after, i) => sum + widths[i] * after * kernel ** 2, 0);
    return {field, stack, one: field ** 2 * outer ** 2};
  };

  const grid = (x, cell, side, hue) => Array.from({length: side * side}, (_, i) => box(
    x + cell * (i % side), TOP + cell * Math.floor(i / side), 0.8 * cell, 0.8 * cell, hue));

  const kernels = ({kernel, layers}, field, width) => {
    const cell = Math.min(CELL, (width - 30 - 14 * layers) / (field + layers * kernel));
    const small = Array.from({length: layers}, (_, number) => grid(
      field * cell + 30 + number * (kernel * cell + 14), cell, kernel, "blue"));
    const shapes = [
      text(0, 12, `orange: one kernel of ${field} × ${field}`, "name"),
      text(0, 28, `blue: ${layers} of ${kernel} × ${kernel}`, "name"),
      ...grid(1, cell, field, "orange"), ...small.flat()];
    return [shapes, TOP + cell * Math.max(field, kernel)];
  };

  define("kernel_stack", "A stack of small kernels and one large kernel", (figure, now) => {
    figure.slider("layers", [1, 5, 1], (value) => `Convolutions: ${value}`);
    figure.slider("kernel", [3, 7, 2], (value) => `Their kernels: ${value} × ${value}`);
    figure.slider("outer", [8, 256, 8], (value) => `Maps at both ends: ${value}`);
    figure.slider("inner", [8, 256, 8], (value) => `Maps between: ${value}`);

    return () => {
      const found = costs(now);
      const [shapes, bottom] = kernels(now, found.field, figure.width);
      const longest = Math.max(found.one, found.stack);
      const bars = [["one", "orange"], ["stack", "blue"]].flatMap(([name, hue], row) => {
        const y = bottom + 12 + BAR / 2 * row;
        return [
          box(1, y, Math.max(2, (figure.width - 130) * found[name] / longest), 18, hue),
          text(figure.width, y + 13, `${written(found[name])} weights`, "number", "end")];
      });
      figure.paint(figure.width, Math.round(bottom + 12 + BAR), [...shapes, ...bars]);
      figure.say(`The stack sees ${found.field} × ${found.field} pixels with `
        + `${(100 * found.stack / found.one).toFixed(0)} % of the weights of one such kernel, `
        + `and has ${now.layers} activation${now.layers > 1 ? "s" : ""}.`, found);
    };
  });
})();
