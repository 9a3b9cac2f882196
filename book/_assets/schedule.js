/* Learning rates by step, with a warm-up. The same as workbook.diagram.schedule; without this
   script its first picture stays. */
"use strict";

(() => {
  const {dot, line, plot, define} = globalThis.movable;
  const [STEPS, PEAK, HEIGHT] = [200, 0.1, 250];
  const KINDS = {cosine: "cosine", linear: "linear", step: "step decay"};

  function share(step, {kind, warmup, floor, factor, every}) {
    const done = (step - warmup) / Math.max(1, STEPS - 1 - warmup);
    if (step < warmup) return (step + 1) / warmup;
    if (kind === "step") return factor ** Math.floor((step - warmup) / every);
    if (kind === "linear") return 1 + (floor - 1) * done;
    return floor + (1 - floor) * (1 + Math.cos(Math.PI * done)) / 2;
  }

  define("schedule", "A schedule of learning rates", (figure, now) => {
    figure.choice("kind", "Schedule", KINDS);
    figure.slider("warmup", [0, 100, 1], (value) => `Warm-up: ${value} steps`);
    const floor = figure.slider("floor", [0, 1, 0.05], (value) => `Last rate: ${(PEAK * value).toFixed(3)}`);
    const steps = [figure.slider("factor", [0.1, 1, 0.05], (value) => `Factor: ${value.toFixed(2)}`),
      figure.slider("every", [10, 100, 5], (value) => `Every ${value} steps`)];
    figure.slider("step", [0, STEPS - 1, 1], (value) => `Look at step ${value}`);

    return () => {
      floor.hidden = now.kind === "step";
      steps.forEach((one) => { one.hidden = now.kind !== "step"; });
      const rates = Array.from({length: STEPS}, (_, step) => PEAK * share(step, now));
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, STEPS], y: [0, PEAK],
        xticks: [0, 50, 100, 150, 200].map((one) => [one, one]),
        yticks: [0, 0.02, 0.04, 0.06, 0.08, 0.1].map((one) => [one, one.toFixed(2)]),
        xlabel: "step", ylabel: "learning rate"});
      figure.paint(figure.width, HEIGHT, [marks,
        line(rates.map((rate, step) => [x(step), y(rate)]), "blue thick"),
        dot(x(now.step), y(rates[now.step]), "orange", 5)]);
      const mean = rates.reduce((sum, rate) => sum + rate, 0) / STEPS;
      figure.say(`At step ${now.step} the rate is ${rates[now.step].toFixed(4)}. Its mean over all `
        + `${STEPS} steps is ${mean.toFixed(4)}, and the last one is ${rates.at(-1).toFixed(4)}.`, {rates});
    };
  });
})();
