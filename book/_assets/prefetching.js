/* Loading and computing on a time line, with batches prepared ahead. The same as
   workbook.diagram.prefetching; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [BATCHES, LEFT, TOP, ROW] = [8, 60, 22, 40];

  /** Start and end of the loading of each batch, and of its step. */
  function timeline({load, step, slow}, ahead) {
    const [loads, steps, put] = [[], [], []];
    for (let i = 0; i < BATCHES; i++) {
      const busy = steps.at(-1)?.[1] ?? 0;
      const start = ahead ? put.at(-1) ?? 0 : busy;
      loads.push([start, start + (i % 4 === 3 ? slow : load)]);
      const room = ahead && i >= ahead ? steps[i - ahead][0] : 0;
      put.push(Math.max(loads[i][1], room));
      const begin = Math.max(put[i], busy);
      steps.push([begin, begin + step]);
    }
    return {loads, steps, end: steps.at(-1)[1]};
  }

  define("prefetching", "Loading and computing on a time line", (figure, now) => {
    figure.slider("ahead", [0, 4, 1], (value) => `Prepared ahead: ${value}`);
    figure.slider("load", [1, 10, 1], (value) => `Loading: ${value} ms`);
    figure.slider("slow", [1, 20, 1], (value) => `Each fourth: ${value} ms`);
    figure.slider("step", [1, 10, 1], (value) => `Step: ${value} ms`);

    return () => {
      const {loads, steps, end} = timeline(now, now.ahead);
      const alone = timeline(now, 0).end;
      const unit = (figure.width - LEFT - 2) / alone;
      const rows = [["loader", "orange", loads], ["network", "blue", steps]].map(
        ([name, hue, spans], row) => [text(0, TOP + ROW * row + 20, name, "head"),
          spans.map(([a, b], i) => box(LEFT + unit * a, TOP + ROW * row,
            Math.max(1, unit * (b - a) - 1), ROW - 8, hue, i + 1))]);
      figure.paint(figure.width, TOP + 2 * ROW,
        [text(LEFT, 12, `milliseconds 0 to ${alone}`, "head"), rows]);
      const idle = end - BATCHES * now.step;
      figure.say(`${BATCHES} batches take ${end} ms; without prefetching they take ${alone} ms. The `
        + `network waits for ${idle} ms, the first batch included.`, {loads, steps, end, alone, idle});
    };
  });
})();
