/* The loss of recorded runs, by the shape of the rate and its largest value. The same as
   workbook.movable.recorded_rates; without this script its first picture stays. */
"use strict";

(() => {
  const {line, plot, text, define} = globalThis.movable;
  const [HEIGHT, ENDS] = [270, [-3, 1]];
  const log = (loss) => Math.max(ENDS[0], Math.min(ENDS[1], Math.log10(Math.max(loss, 1e-9))));
  const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;

  define("recorded_rates", "Recorded runs", (figure, now) => {
    const names = Object.keys(now.losses), plain = names[0];
    figure.choice("shape", "The rate", Object.fromEntries(names.map((one) => [one, one])));
    figure.slider("chosen", [0, now.rates.length - 1, 1], (i) => `Largest rate: ${now.rates[i]}`);

    return () => {
      const {losses, rates, every, shape, chosen} = now;
      const ends = losses[shape].map((runs) => mean(runs.map((run) => run.at(-1))));
      const steps = every * (losses[shape][0][0].length - 1);
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, steps], y: ENDS,
        xticks: [0, 1, 2, 3, 4].map((one) => Math.floor(one * steps / 4)).map((one) => [one, one]),
        yticks: [-3, -2, -1, 0, 1].map((one) => [one, `1e${one}`]), xlabel: "step", ylabel: "loss"});
      const curves = (name, look) => losses[name][chosen].map((run) =>
        line(run.map((loss, i) => [x(every * i), y(log(loss))]), look));
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, `solid: ${shape}; dashed: ${plain}`, "head", "end"),
        curves(plain, "plain dashed"), curves(shape, "orange thick")]);
      const best = ends.indexOf(Math.min(...ends));
      const other = mean(losses[plain][chosen].map((run) => run.at(-1)));
      figure.say(`At ${rates[chosen]} the runs end at a mean loss of ${ends[chosen].toFixed(4)}`
        + (shape === plain ? "." : `, ${plain} at ${other.toFixed(4)}.`)
        + ` Of the ${rates.length} rates ${rates[best]} ends lowest with this shape, at `
        + `${ends[best].toFixed(4)}.`, {ends, best: rates[best], other});
    };
  });
})();
