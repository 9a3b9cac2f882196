/* What a network expects next, at a temperature and a top-k that the reader chooses. The same as
   workbook.movable.next_byte; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [ROW, LEFT, RIGHT, SHOWN] = [22, 76, 60, 12];

  function chances(logits, temperature, topK) {
    const highest = Math.max(...logits);
    const gaps = logits.map((one) => one - highest);
    const last = [...gaps].sort((a, b) => b - a)[Math.min(topK, gaps.length) - 1];
    const weights = gaps.map((one) => (one >= last ? Math.exp(one / temperature) : 0));
    const sum = weights.reduce((total, one) => total + one, 0);
    const probabilities = weights.map((one) => one / sum);
    return {probabilities, entropy: probabilities.reduce((total, p) =>
      total - (p > 0 ? p * Math.log2(p) : 0), 0)};
  }

  define("next_byte", "What the network expects next", (figure, now) => {
    const choices = [...new Set(Object.keys(now.written).map((one) => one.split(" ")[1]))];
    figure.slider("place", [0, now.prompt.length - 1, 1],
      (place) => `Behind: “${now.prompt.slice(Math.max(0, place - 8), place + 1)}”`);
    figure.slider("power", [-3, 2, 1], (power) => `Temperature: ${2 ** power}`);
    figure.choice("top_k", "Top-k", Object.fromEntries(choices.map((one) =>
      [one, Number(one) >= now.names.length ? "all" : one])));

    return () => {
      const logits = now.logits[now.place];
      const found = chances(logits, 2 ** now.power, Number(now.top_k));
      const space = figure.width - LEFT - RIGHT;
      const order = logits.map((one, k) => k).sort((a, b) => logits[b] - logits[a] || a - b)
        .slice(0, SHOWN);
      const bars = order.map((one, row) => {
        const [y, p] = [20 + ROW * row, found.probabilities[one]];
        return [text(0, y + 13, now.names[one], "label"),
          box(LEFT, y, space * p, ROW - 6, row === 0 ? "orange" : "blue"),
          text(LEFT + 6 + space * p, y + 13, `${(100 * p).toFixed(1)} %`, "number")];
      });
      figure.paint(figure.width, 20 + ROW * SHOWN,
        [text(0, 12, "next", "head"), text(LEFT, 12, "probability", "head"), bars]);
      const written = now.written[`${now.power} ${now.top_k}`];
      figure.say(`The entropy is ${found.entropy.toFixed(2)} bits. At this temperature and top-k `
        + `the network wrote on: “${now.prompt}${written}”`, {...found, written});
    };
  });
})();
