/* A usual convolution beside a depthwise and a pointwise one. The same as
   workbook.movable.separable_costs; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [TOP, ROW] = [18, 46];
  const STEPS = [["usual", "orange"], ["depthwise", "blue"], ["pointwise", "green"]];
  const written = (value) => value.toLocaleString("en-US");

  const costs = ({kernel, inside, outside}) => {
    const [usual, depthwise, pointwise] = [
      kernel ** 2 * inside * outside, kernel ** 2 * inside, inside * outside];
    return {usual, depthwise, pointwise, share: (depthwise + pointwise) / usual};
  };

  define("separable_costs", "The work of a separable convolution", (figure, now) => {
    figure.slider("kernel", [1, 11, 2], (value) => `Kernels: ${value} × ${value}`);
    figure.slider("inside", [1, 256, 1], (value) => `Maps that enter: ${value}`);
    figure.slider("outside", [1, 256, 1], (value) => `Maps that leave: ${value}`);

    return () => {
      const found = costs(now);
      const longest = Math.max(...STEPS.map(([name]) => found[name]));
      const shapes = STEPS.flatMap(([name, hue], row) => {
        const y = TOP + ROW * row;
        return [
          text(0, y - 4, `${name}: ${written(found[name])} multiply-adds`, "name"),
          box(1, y + 2, Math.max(2, (figure.width - 2) * found[name] / longest), 18, hue)];
      });
      figure.paint(figure.width, TOP + ROW * STEPS.length, shapes);
      figure.say(`Both steps together need ${(100 * found.share).toFixed(1)} % of the `
        + "multiply-adds of the usual convolution.", found);
    };
  });
})();
