/* What a ConvNeXt block costs at one place, beside a convolution that sees all maps. The same as
   workbook.movable.depthwise_costs; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [ROW, LEFT] = [40, 1];
  const written = (value) => value.toLocaleString("en-US");
  const KINDS = [
    ["dense", "one convolution that sees all maps", "orange"],
    ["depthwise", "the block's depthwise convolution", "green"],
    ["pointwise", "the block's two linear layers", "blue"]];

  const costs = ({kernel, channels, wider}) => ({
    dense: kernel ** 2 * channels ** 2,
    depthwise: kernel ** 2 * channels,
    pointwise: 2 * wider * channels ** 2});

  define("depthwise_costs", "The work of a block at one place", (figure, now) => {
    figure.slider("kernel", [3, 31, 2], (value) => `Kernel: ${value} × ${value}`);
    figure.slider("channels", [8, 768, 8], (value) => `Maps: ${value}`);
    figure.slider("wider", [1, 8, 1], (value) => `Middle: ${value} times as wide`);

    return () => {
      const found = costs(now);
      const longest = Math.max(...Object.values(found));
      const shapes = KINDS.flatMap(([name, words, hue], row) => {
        const y = 14 + ROW * row;
        return [
          text(0, y, words, "name"),
          box(LEFT, y + 5, Math.max(2, (figure.width - 110) * found[name] / longest), 14, hue),
          text(figure.width, y + 16, written(found[name]), "number", "end")];
      });
      figure.paint(figure.width, 14 + 3 * ROW, shapes);
      const block = found.depthwise + found.pointwise;
      figure.say(`The block needs ${(100 * block / found.dense).toFixed(0)} % of the convolution's `
        + `multiply-adds; ${(100 * found.depthwise / block).toFixed(0)} % of them are depthwise.`,
      found);
    };
  });
})();
