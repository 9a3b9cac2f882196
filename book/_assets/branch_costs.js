/* Four branches with and without 1×1 convolutions in front. The same as
   workbook.movable.branch_costs; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [ONE, THREE, FIVE, POOLED] = [64, 128, 32, 32];
  const [TOP, ROW, THICK, LEFT, RIGHT] = [40, 52, 17, 64, 84];
  const written = (value) => value.toLocaleString("en-US");

  const costs = ({maps, reduce3, reduce5}) => [
    ["1×1", [maps * ONE, maps * ONE]],
    ["3×3", [9 * maps * THREE, maps * reduce3 + 9 * reduce3 * THREE]],
    ["5×5", [25 * maps * FIVE, maps * reduce5 + 25 * reduce5 * FIVE]],
    ["pooled", [0, maps * POOLED]]];

  define("branch_costs", "Branches with and without reductions", (figure, now) => {
    figure.slider("maps", [32, 512, 32], (value) => `Maps that enter: ${value}`);
    figure.slider("reduce3", [8, 256, 8], (value) => `Maps in front of the 3×3: ${value}`);
    figure.slider("reduce5", [8, 128, 8], (value) => `Maps in front of the 5×5: ${value}`);

    return () => {
      const found = costs(now);
      const longest = Math.max(...found.flatMap(([, pair]) => pair));
      const shapes = [
        text(0, 12, "multiply-adds at one place", "head"),
        text(0, 28, "orange: without reductions, blue: with", "head")];
      found.forEach(([name, pair], row) => {
        const y = TOP + ROW * row;
        shapes.push(text(0, y + 22, name, "name"));
        pair.forEach((value, number) => {
          const top = y + (THICK + 3) * number;
          const wide = Math.max(1, (figure.width - LEFT - RIGHT) * value / longest);
          shapes.push(...box(LEFT, top, wide, THICK, ["orange", "blue"][number]),
            text(figure.width, top + 13, written(value), "number", "end"));
        });
      });
      const [plain, reduced] = [0, 1].map((which) =>
        found.reduce((sum, [, pair]) => sum + pair[which], 0));
      const leave = ONE + THREE + FIVE;
      figure.paint(figure.width, TOP + ROW * found.length, shapes);
      figure.say(`With reductions ${(100 * reduced / plain).toFixed(0)} % of the work, and `
        + `${leave + POOLED} maps leave the module instead of ${leave + now.maps}.`,
        {plain, reduced, leaving: leave + now.maps});
    };
  });
})();
