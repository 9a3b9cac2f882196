/* A run that is interrupted and goes on with what was saved. The same as
   workbook.movable.resumed_run; without this script its first picture stays. */
"use strict";

(() => {
  const {line, plot, text, define} = globalThis.movable;
  const [STEPS, PEAK, MOMENTUM, HEIGHT] = [60, 0.05, 0.9, 270];
  const [CURVATURES, START, ENDS] = [[1, 20], [3, 1], [-4, 2]];
  const KEPT = {weights: "the weights", optimizer: "weights and velocities",
    all: "all, with the schedule's step"};

  const lossOf = (weights) => weights.reduce((sum, w, i) => sum + CURVATURES[i] * w * w, 0) / 2;
  const log = (loss) => Math.max(ENDS[0], Math.min(ENDS[1], Math.log10(Math.max(loss, 1e-300))));

  function losses(cut, kept) {
    const [weights, velocities, found] = [[...START], [0, 0], []];
    let made = 0;
    for (let step = 0; step < STEPS; step++) {
      found.push(lossOf(weights));
      if (step === cut) {
        if (kept === "weights") velocities.fill(0);
        if (kept !== "all") made = 0;
      }
      const rate = PEAK * (1 + Math.cos(Math.PI * made / STEPS)) / 2;
      CURVATURES.forEach((curvature, i) => {
        velocities[i] = MOMENTUM * velocities[i] + curvature * weights[i];
        weights[i] -= rate * velocities[i];
      });
      made++;
    }
    return [...found, lossOf(weights)];
  }

  define("resumed_run", "A run that is interrupted", (figure, now) => {
    figure.choice("kept", "The checkpoint holds", KEPT);
    figure.slider("cut", [1, STEPS - 1, 1], (value) => `Interrupted before step ${value}`, true);

    return () => {
      const [whole, resumed] = [losses(null, "all"), losses(now.cut, now.kept)];
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, STEPS], y: ENDS,
        xticks: [0, 20, 40, 60].map((one) => [one, one]),
        yticks: [-4, -3, -2, -1, 0, 1, 2].map((one) => [one, `1e${one}`]),
        xlabel: "step", ylabel: "loss"});
      const curve = (run, look) => line(run.map((loss, step) => [x(step), y(log(loss))]), look);
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, "solid: resumed; dashed: not interrupted", "head", "end"),
        curve(whole, "plain dashed"), curve(resumed, "orange thick"),
        line([[x(now.cut), y(ENDS[0])], [x(now.cut), y(ENDS[1])]], "plain")]);
      const times = resumed.at(-1) / whole.at(-1);
      const same = Math.abs(times - 1) < 1e-9;
      figure.say(`Without interruption the loss ends at ${whole.at(-1).toExponential(1)}, resumed at `
        + `${resumed.at(-1).toExponential(1)}: ${same ? "the same run" : "another run"}.`,
      {whole, resumed});
    };
  });
})();
