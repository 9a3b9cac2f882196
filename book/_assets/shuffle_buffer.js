/* A sorted stream through a shuffle buffer, with recorded random numbers. The same as
   workbook.diagram.shuffle_buffer; without this script its first picture stays. */
"use strict";

(() => {
  const {dot, line, plot, text, define} = globalThis.movable;
  const [EXAMPLES, CLASSES, BATCH, HEIGHT] = [60, 6, 10, 270];
  const HUES = ["blue", "orange", "green", "purple", "red", "plain"];
  const TENS = [0, 10, 20, 30, 40, 50, 60];

  const upTo = (count) => Array.from({length: count}, (_, i) => i);
  const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const kind = (example) => Math.floor(example * CLASSES / EXAMPLES);

  function shuffled(row, size) {
    const buffer = upTo(size);
    let next = size;
    return row.map((chance) => {
      const place = Math.floor(chance * buffer.length);
      const [one] = next < EXAMPLES ? buffer.splice(place, 1, next++) : buffer.splice(place, 1);
      return one;
    });
  }

  /** Places before and after are the same numbers, so both have the same mean and spread. */
  function correlation(order) {
    const middle = mean(order);
    const spread = mean(order.map((one) => (one - middle) ** 2));
    return mean(order.map((one, place) => (one - middle) * (place - middle))) / spread;
  }

  define("shuffle_buffer", "A shuffle buffer", (figure, now) => {
    figure.slider("size", [1, EXAMPLES, 1], (value) => `Buffer: ${value}`);
    figure.slider("draw", [0, now.chances.length - 1, 1], (value) => `Draw: ${value + 1}`);

    return () => {
      const order = shuffled(now.chances[now.draw], now.size);
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, EXAMPLES], y: [0, EXAMPLES],
        xticks: TENS.map((one) => [one, one]), yticks: TENS.map((one) => [one, one]),
        xlabel: "place after the shuffle", ylabel: "place in the stream"});
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, "lines: batches", "head", "end"),
        TENS.slice(1).map((one) => line([[x(one), y(0)], [x(one), y(EXAMPLES)]], "plain dashed")),
        order.map((one, place) => dot(x(place + 0.5), y(one + 0.5), HUES[kind(one)], 3.5))]);
      const batches = upTo(EXAMPLES / BATCH).map((i) => order.slice(BATCH * i, BATCH * (i + 1)));
      const classes = mean(batches.map((batch) => new Set(batch.map(kind)).size));
      const forward = Math.max(...order.map((one, place) => one - place));
      figure.say(`A batch of ${BATCH} holds ${classes.toFixed(1)} of ${CLASSES} classes on average. `
        + `Places before and after have the correlation ${correlation(order).toFixed(2)}; an example `
        + `moved forward by at most ${forward}.`,
        {order, classes, forward, correlation: correlation(order)});
    };
  });
})();
