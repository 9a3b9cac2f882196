/* The weights of one query over places that know their position only. The same as
   workbook.movable.attention_weights; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [ROW, LEFT, RIGHT] = [24, 70, 60];

  function weighed(products, query, factor, causal) {
    const seen = products[query].map((one, place) => !causal || place <= query);
    const scores = products[query].map((one) => factor * one);
    const highest = Math.max(...scores.filter((one, place) => seen[place]));
    const raw = scores.map((one, place) => (seen[place] ? Math.exp(one - highest) : 0));
    const sum = raw.reduce((total, one) => total + one, 0);
    const weights = raw.map((one) => one / sum);
    return {weights,
      entropy: -weights.reduce((total, one) => total + (one > 0 ? one * Math.log(one) : 0), 0)};
  }

  define("attention_weights", "The weights of one query", (figure, now) => {
    figure.slider("query", [0, now.products.length - 1, 1], (value) => `Query: place ${value}`);
    figure.slider("power", [-4, 5, 0.5],
      (value) => `Scores: product / √${now.dim} × ${(2 ** value).toFixed(2)}`);
    figure.choice("causal", "Mask", {all: "none", past: "causal"});

    return () => {
      const found = weighed(now.products, now.query, 2 ** now.power / Math.sqrt(now.dim),
        now.causal === "past");
      const space = figure.width - LEFT - RIGHT;
      const bars = found.weights.map((one, place) => {
        const [y, own] = [20 + ROW * place, place === now.query];
        return [text(0, y + 14, `place ${place}`, own ? "name" : "label"),
          box(LEFT, y, space * one, ROW - 6, own ? "orange" : "blue"),
          text(LEFT + 6 + space * one, y + 14, `${(100 * one).toFixed(1)} %`, "number")];
      });
      figure.paint(figure.width, 20 + ROW * bars.length,
        [text(0, 12, "key", "head"), text(LEFT, 12, "weight", "head"), bars]);
      figure.say(`The entropy is ${found.entropy.toFixed(3)}: in effect the query looks at `
        + `${Math.exp(found.entropy).toFixed(1)} of ${found.weights.length} places.`, found);
    };
  });
})();
