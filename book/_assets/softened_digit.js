/* What a teacher says of recorded digits, at a temperature that the reader chooses. The same as
   workbook.movable.softened_digit; without this script its first picture stays. */
"use strict";

(() => {
  const {svg, text, box, define} = globalThis.movable;
  const [SIZE, PIXEL] = [8, 18];
  const [LEFT, TOP, ROW, BAR, WIDE] = [SIZE * PIXEL + 22, 20, 22, 300, 560];

  /** Softmax of logits over a temperature, its entropy in bits, and the second largest. */
  function softened(logits, temperature) {
    const scaled = logits.map((one) => one / temperature);
    const highest = Math.max(...scaled);
    const sum = scaled.reduce((total, one) => total + Math.exp(one - highest), 0);
    const logs = scaled.map((one) => one - highest - Math.log(sum));
    const probabilities = logs.map(Math.exp);
    const entropy = -probabilities.reduce((total, p, k) => total + p * logs[k], 0) / Math.LN2;
    return {probabilities, entropy, classes: 2 ** entropy,
      wrong: [...probabilities].sort((one, other) => other - one)[1]};
  }

  define("softened_digit", "A teacher's probabilities, softened", (figure, now) => {
    figure.choice("number", "Digit", Object.fromEntries(
      now.digits.map((one, n) => [n, `a ${one.label}`])));
    figure.slider("power", [-1, 5, 0.25], (value) => `Temperature: ${(2 ** value).toFixed(2)}`);

    return () => {
      const {image, label, logits} = now.digits[now.number];
      const found = softened(logits, 2 ** now.power);
      const bar = Math.min(BAR, figure.width - LEFT - 80);
      const squares = image.map((line, y) => line.map((value, x) => svg("rect", {class: "ink",
        x: PIXEL * x, y: TOP + PIXEL * y, width: PIXEL, height: PIXEL, fill: "currentColor",
        "fill-opacity": (value / 16).toFixed(3)})));
      const bars = found.probabilities.map((p, k) => {
        const [y, own] = [TOP + ROW * k, k === label];
        return [text(LEFT, y + 13, k, own ? "name" : "label"),
          box(LEFT + 18, y, bar * p, ROW - 6, own ? "orange" : "blue"),
          text(LEFT + 24 + bar * p, y + 13, `${(100 * p).toFixed(1)} %`, "number")];
      });
      figure.paint(Math.min(WIDE, figure.width), TOP + 10 * ROW, [text(0, 12, `a ${label}`, "head"),
        text(LEFT, 12, "probability", "head"), box(0, TOP, SIZE * PIXEL, SIZE * PIXEL), squares,
        bars]);
      figure.say(`The entropy is ${found.entropy.toFixed(3)} bits, as much as that of `
        + `${found.classes.toFixed(2)} equally likely classes. The second class has `
        + `${(100 * found.wrong).toFixed(2)} %.`, found);
    };
  });
})();
