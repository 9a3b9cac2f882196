/* Softmax at a temperature that the reader chooses, and the cross entropy of a label. The same as
   workbook.diagram.temperature; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [ROW, LEFT, RIGHT] = [30, 118, 60];

  function softened(logits, temperature, label) {
    const scaled = logits.map((one) => one / temperature);
    const highest = Math.max(...scaled);
    const sum = scaled.reduce((total, one) => total + Math.exp(one - highest), 0);
    const logs = scaled.map((one) => one - highest - Math.log(sum));
    const probabilities = logs.map(Math.exp);
    return {probabilities, loss: -logs[label],
      gradient: probabilities.map((p, k) => (p - (k === label ? 1 : 0)) / temperature),
      entropy: -probabilities.reduce((total, p, k) => total + p * logs[k], 0)};
  }

  define("temperature", "A softmax whose temperature can be changed", (figure, now) => {
    now.first = now.logits[0];
    figure.slider("power", [-3, 5, 0.25], (value) => `Temperature: ${(2 ** value).toFixed(2)}`);
    figure.slider("label", [0, now.logits.length - 1, 1], (value) => `Label: class ${value}`);
    figure.slider("first", [-5, 5, 0.5], (value) => `Logit of class 0: ${value.toFixed(1)}`);

    return () => {
      now.logits[0] = now.first;
      const found = softened(now.logits, 2 ** now.power, now.label);
      const space = figure.width - LEFT - RIGHT;
      const bars = now.logits.map((logit, k) => {
        const [y, p, own] = [20 + ROW * k, found.probabilities[k], k === now.label];
        return [text(0, y + 16, `class ${k}: ${logit.toFixed(1)}`, own ? "name" : "label"),
          box(LEFT, y, space * p, ROW - 8, own ? "orange" : "blue"),
          text(LEFT + 6 + space * p, y + 16, `${(100 * p).toFixed(1)} %`, "number")];
      });
      figure.paint(figure.width, 20 + ROW * bars.length,
        [text(0, 12, "logit", "head"), text(LEFT, 12, "probability", "head"), bars]);
      figure.say(`The cross entropy of class ${now.label} is ${found.loss.toFixed(3)}; its gradient `
        + `in the label's logit is ${found.gradient[now.label].toFixed(3)}. The entropy of the `
        + `probabilities is ${found.entropy.toFixed(3)}.`, found);
    };
  });
})();
