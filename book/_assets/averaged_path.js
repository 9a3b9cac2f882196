/* The path of noisy descent in a valley, and an average of its points. The same as
   workbook.movable.averaged_path; without this script its first picture stays. */
"use strict";

(() => {
  const {dot, line, plot, text, define} = globalThis.movable;
  const [HEIGHT, ENDS] = [300, [[-4.2, 1.4], [-1.3, 1.9]]];
  const KINDS = {ema: "EMA", growing: "EMA, growing decay", mean: "plain mean of the last points"};

  /** The share of the old average in update n. */
  function kept(n, {kind, decay, start}) {
    if (kind === "mean") return Math.max(0, 1 - 1 / Math.max(1, n + 2 - start));
    return kind === "growing" ? Math.min(decay, (1 + n) / (10 + n)) : decay;
  }

  function averages(now) {
    const found = [now.points[0]];
    now.points.slice(1).forEach((point, n) => {
      const keep = kept(n, now);
      found.push(found[n].map((old, axis) => keep * old + (1 - keep) * point[axis]));
    });
    return found;
  }

  define("averaged_path", "A noisy path and its average", (figure, now) => {
    const last = now.points.length - 1;
    figure.choice("kind", "Average", KINDS);
    const decay = figure.slider("decay", [0, 0.99, 0.01], (value) => `Decay: ${value.toFixed(2)}`);
    const start = figure.slider("start", [1, last, 1], (value) => `First step that counts: ${value}`);
    figure.slider("step", [0, last, 1], (value) => `Steps: ${value}`);

    return () => {
      decay.hidden = now.kind === "mean";
      start.hidden = now.kind !== "mean";
      const found = averages(now);
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: ENDS[0], y: ENDS[1],
        xticks: [-4, -3, -2, -1, 0, 1].map((one) => [one, one]),
        yticks: [-1, 0, 1].map((one) => [one, one]),
        xlabel: "first weight", ylabel: "second weight"});
      const path = (points, look) => line(
        points.slice(0, now.step + 1).map(([a, b]) => [x(a), y(b)]), look);
      const end = ([a, b], look) => dot(x(a), y(b), look, 5);
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, "thin: weights, thick: average", "head", "end"),
        text(figure.width - 12, y(-1.2), "+: minimum", "head", "end"),
        line([[x(0) - 6, y(0)], [x(0) + 6, y(0)]]), line([[x(0), y(0) - 6], [x(0), y(0) + 6]]),
        path(now.points, "blue"), path(found, "orange thick"),
        end(now.points[now.step], "blue"), end(found[now.step], "orange")]);
      const [own, mean] = [now.points, found].map((one) => Math.hypot(...one[now.step]));
      figure.say(`After ${now.step} steps the weights are ${own.toFixed(2)} away from the minimum, `
        + `their average ${mean.toFixed(2)}.`, {average: found[now.step], own, mean});
    };
  });
})();
