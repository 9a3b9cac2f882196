/* Local response normalization of twelve channels. The same as
   workbook.movable.response_normalization; without this script its first picture stays. */
"use strict";

(() => {
  const {box, plot, define} = globalThis.movable;
  const [STRONG, TOP, HEIGHT, K] = [5, 30, 270, 2];

  function normalized(values, {size, power, beta}) {
    const half = Math.floor(size / 2);
    return values.map((value, i) => {
      const around = values.slice(Math.max(0, i - half), i + half + 1);
      const squares = around.reduce((sum, one) => sum + one * one, 0);
      return value / (K + 10 ** power * squares) ** beta;
    });
  }

  define("response_normalization", "Local response normalization of twelve channels", (figure, now) => {
    figure.slider("strength", [0, TOP, 1], (value) => `Activation of channel ${STRONG}: ${value}`);
    figure.slider("size", [1, 11, 2], (value) => `Sum over ${value} channel${value > 1 ? "s" : ""}`);
    figure.slider("power", [-4, 0, 0.5], (value) => `alpha: ${(10 ** value).toPrecision(2)}`);
    figure.slider("beta", [0, 1, 0.05], (value) => `beta: ${value.toFixed(2)}`);

    return () => {
      const before = now.channels.map((one, i) => i === STRONG ? now.strength : one);
      const after = normalized(before, now);
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, before.length], y: [0, TOP],
        xticks: before.map((_, i) => [i + 0.5, i]), yticks: [0, 10, 20, 30].map((one) => [one, one]),
        xlabel: "channel", ylabel: "activation (gray: before)"});
      const bar = (x(1) - x(0)) * 0.38;
      const bars = before.map((old, i) => {
        const hue = Math.abs(i - STRONG) <= Math.floor(now.size / 2) ? "orange" : "blue";
        return [[-bar, old, "plain"], [0, after[i], hue]].map(([place, height, kind]) =>
          box(x(i + 0.5) + place, y(height), bar, y(0) - y(height), kind));
      });
      figure.paint(figure.width, HEIGHT, [marks, bars]);
      const kept = (i) => before[i] ? `${(100 * after[i] / before[i]).toFixed(0)} %` : "nothing";
      figure.say(`Channel ${STRONG} keeps ${kept(STRONG)} of its activation, its neighbor `
        + `${STRONG - 1} keeps ${kept(STRONG - 1)}, and channel 11, at the end, ${kept(11)}. `
        + `Orange: channel ${STRONG} is in the sum.`,
      {normalized: after});
    };
  });
})();
