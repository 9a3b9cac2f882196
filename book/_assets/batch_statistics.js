/* Batch normalization in training and in evaluation: recorded values in batches, their statistics,
   and the running ones. The same as workbook.diagram.batch_statistics; without this script its
   first picture stays. */
"use strict";

(() => {
  const {dot, line, plot, text, define} = globalThis.movable;
  const [BATCHES, HEIGHT, EPSILON] = [20, 250, 1e-5];
  const ENDS = {mean: [-1, 7], variance: [0, 16]};
  const TICKS = {mean: [0, 2, 4, 6], variance: [0, 4, 8, 12, 16]};

  const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;
  /** The mean squared distance from the mean: over n, or over n - 1. */
  function variance(values, less = 1) {
    const middle = mean(values);
    return values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (values.length - less);
  }

  function followed({values, size, momentum, seen}) {
    const batches = Array.from({length: seen}, (_, i) => values.slice(i * size, (i + 1) * size));
    const found = {mean: batches.map(mean), variance: batches.map((one) => variance(one))};
    for (const [name, start] of [["mean", 0], ["variance", 1]]) {
      found[`running_${name}`] = found[name].reduce((all, one) =>
        [...all, (1 - momentum) * all.at(-1) + momentum * one], [start]);
    }
    const last = batches.at(-1);
    const normalized = (middle, square) => (last[0] - middle) / Math.sqrt(square + EPSILON);
    found.training = normalized(mean(last), variance(last, 0));
    found.evaluation = normalized(found.running_mean.at(-1), found.running_variance.at(-1));
    return {...found, value: last[0]};
  }

  define("batch_statistics", "Running statistics of batches", (figure, now) => {
    figure.slider("size", [2, 32, 1], (value) => `Batch size: ${value}`);
    figure.slider("momentum", [0.01, 1, 0.01], (value) => `Momentum: ${value.toFixed(2)}`);
    const seen = figure.slider("seen", [1, BATCHES, 1], (value) => `Batches so far: ${value}`);
    figure.choice("kind", "Show", {mean: "mean", variance: "variance"});
    figure.play(seen, 400);

    return () => {
      const [found, {kind}] = [followed(now), now];
      const [low, high] = ENDS[kind];
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, BATCHES], y: [low, high],
        xticks: [0, 5, 10, 15, 20].map((one) => [one, one]),
        yticks: TICKS[kind].map((one) => [one, one]), xlabel: "batch", ylabel: kind});
      const inside = (value) => y(Math.min(high, Math.max(low, value)));
      const whole = y(kind === "mean" ? mean(now.values) : variance(now.values));
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, "dots: batches; line: running; dashed: all values", "head", "end"),
        line([[x(0), whole], [x(BATCHES), whole]], "green dashed"),
        found[kind].map((one, i) => dot(x(i + 1), inside(one), "blue")),
        line(found[`running_${kind}`].map((one, i) => [x(i), inside(one)]), "orange thick")]);
      figure.say(`Remembered: mean ${found.running_mean.at(-1).toFixed(2)}, variance `
        + `${found.running_variance.at(-1).toFixed(2)}. The first value of the last batch, `
        + `${found.value.toFixed(1)}, becomes ${found.training.toFixed(2)} in training and `
        + `${found.evaluation.toFixed(2)} in evaluation.`, found);
    };
  });
})();
