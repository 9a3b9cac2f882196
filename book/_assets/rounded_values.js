/* Numbers on a line, and the places to which codes of a few bits move them. The same as
   workbook.movable.rounded_values; without this script its first picture stays. */
"use strict";

(() => {
  const {text, line, dot, define} = globalThis.movable;
  const [LEFT, TOP, BOTTOM, HEIGHT] = [24, 34, 96, 146];

  /** Round half to even, as NumPy does. */
  function round(value) {
    const below = Math.floor(value);
    if (value - below !== 0.5) return Math.round(value);
    return below % 2 === 0 ? below : below + 1;
  }

  /** The codes of numbers, and what they stand for. */
  function rounded({values, bits, kind, share}) {
    const [low, high] = [share * Math.min(...values, 0), share * Math.max(...values, 0)];
    const [last, symmetric] = [2 ** (bits - 1) - 1, kind === "symmetric"];
    const lowest = symmetric ? -last : -last - 1;
    const scale = symmetric ? Math.max(-low, high) / last : (high - low) / (last - lowest);
    const zero = symmetric ? 0 : round(lowest - low / scale);
    const codes = values.map((value) =>
      Math.min(Math.max(round(value / scale) + zero, lowest), last));
    const places = codes.map((code) => scale * (code - zero));
    const levels = [...Array(last - lowest + 1).keys()].map((k) => scale * (k + lowest - zero));
    const squares = places.map((place, n) => (place - values[n]) ** 2);
    const error = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / values.length);
    return {scale, zero_point: zero, codes, places, levels, used: new Set(codes).size, error};
  }

  define("rounded_values", "Numbers that are rounded to codes", (figure, now) => {
    figure.slider("bits", [2, 8, 1], (value) => `${value} bits: ${2 ** value} patterns`);
    figure.choice("kind", "Codes", {symmetric: "symmetric", asymmetric: "asymmetric"});
    figure.slider("share", [0.2, 1, 0.05], (value) => `${(100 * value).toFixed(0)} % of the range`);

    return () => {
      const found = rounded(now);
      const [low, high] = [Math.min(...now.values, 0), Math.max(...now.values, 0)];
      const slack = (high - low) * 1e-9;
      const place = (value) => LEFT + (figure.width - 2 * LEFT) * (value - low) / (high - low);
      const moves = now.values.map((value, n) => [
        line([[place(value), TOP], [place(found.places[n]), BOTTOM]]),
        dot(place(value), TOP, "blue", 3)]);
      const ticks = found.levels.filter((one) => low - slack <= one && one <= high + slack)
        .map((one) => line([[place(one), BOTTOM], [place(one), BOTTOM + 12]], "orange"));
      figure.paint(figure.width, HEIGHT, [text(0, 12, "numbers", "head"),
        text(0, HEIGHT - 4, "codes", "head"), moves, ticks,
        text(place(0), BOTTOM + 26, "0", "number", "middle")]);
      figure.say(`Scale ${found.scale.toFixed(4)}, zero point ${found.zero_point}; `
        + `${found.used} codes are used. The root-mean-square error is ${found.error.toFixed(4)}.`,
      {scale: found.scale, zero_point: found.zero_point, codes: found.codes,
        used: found.used, error: found.error});
    };
  });
})();
