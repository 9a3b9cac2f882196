/* A loss scale that grows until something overflows, on gradients that the page has recorded. The
   same as workbook.diagram.dynamic_scale; without this script its first picture stays. */
"use strict";

(() => {
  const {dot, line, plot, text, define} = globalThis.movable;
  const [HEIGHT, ENDS, OVERFLOW] = [260, [8, 26], 65520];
  const KEY = "dashed: overflow from here on; dots: skipped";

  function scales({largest, power, interval}) {
    const [found, skipped] = [[2 ** power], []];
    let good = 0;
    largest.forEach((one, step) => {
      if (one * found.at(-1) >= OVERFLOW) {
        skipped.push(step);
        found.push(found.at(-1) / 2);
        good = 0;
        return;
      }
      good = (good + 1) % interval;
      found.push(found.at(-1) * (good ? 1 : 2));
    });
    return {scales: found, skipped};
  }

  define("dynamic_scale", "A loss scale that grows and falls", (figure, now) => {
    const steps = now.largest.length;
    figure.slider("power", [8, 24, 1], (value) => `First scale: 2^${value}`);
    figure.slider("interval", [1, 60, 1], (value) => `Grows after ${value} steps`);

    return () => {
      const found = scales(now);
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, steps], y: ENDS,
        xticks: Array.from({length: 1 + Math.floor(steps / 25)}, (_, i) => [25 * i, 25 * i]),
        yticks: [8, 12, 16, 20, 24].map((one) => [one, `2^${one}`]),
        xlabel: "step", ylabel: "loss scale"});
      const edge = now.largest.map((one, i) =>
        [x(i), y(Math.min(ENDS[1], Math.log2(OVERFLOW / one)))]);
      const powers = found.scales.map((one) => Math.max(ENDS[0], Math.log2(one)));
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, KEY, "head", "end"), line(edge, "red dashed"),
        line(powers.map((one, i) => [x(i), y(one)]), "blue thick"),
        found.skipped.map((i) => dot(x(i), y(powers[i]), "red"))]);
      figure.say(`${found.skipped.length} of ${steps} steps are skipped. The last scale is `
        + `2^${Math.log2(found.scales.at(-1))}.`, found);
    };
  });
})();
