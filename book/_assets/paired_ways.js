/* Two ways to train, compared seed by seed. The same as workbook.movable.paired_ways; without this
   script its first picture stays. */
"use strict";

(() => {
  const {line, plot, text, dot, define} = globalThis.movable;
  const [HEIGHT, CAP] = [270, 5];

  /** Student's interval of the mean; `half` is how many standard errors it reaches. */
  function interval(values, half) {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    const reach = half * Math.sqrt(squares / (values.length - 1) / values.length);
    return [mean, mean - reach, mean + reach];
  }

  function axes(width, counts, most) {
    const step = 10 * Math.ceil(most / 40), ticks = [];
    for (let one = Math.floor(-most / step) * step + step; one < most; one += step) ticks.push(one);
    return plot(width, HEIGHT, {x: [-0.5, counts.length - 0.5], y: [-most, most],
      xticks: counts.map((count, place) => [place, count]), yticks: ticks.map((one) => [one, one]),
      xlabel: "labeled images per class", ylabel: "difference (points)"});
  }

  const bar = (x, [middle, low, high], look) => [line([[x, low], [x, high]], `${look} thick`),
    ...[low, high].map((end) => line([[x - CAP, end], [x + CAP, end]], `${look} thick`)),
    dot(x, middle, look)];

  define("paired_ways", "Two ways to train, compared", (figure, now) => {
    const ways = Object.fromEntries(Object.keys(now.runs).map((way) => [way, way]));
    figure.choice("first", "This way", ways);
    figure.choice("second", "minus this way", ways);
    figure.slider("chosen", [0, now.counts.length - 1, 1],
      (place) => `Labels per class: ${now.counts[place]}`, true);

    return () => {
      const {runs, counts, first, second, chosen, half, most} = now;
      const gaps = counts.map((_, place) =>
        runs[first].map((run, seed) => run[place] - runs[second][seed][place]));
      const found = gaps.map((one) => interval(one, half));
      const {x, y, marks} = axes(figure.width, counts, most);
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, `above 0: ${first} is ahead`, "head", "end"),
        line([[x(-0.5), y(0)], [x(counts.length - 0.5), y(0)]], "plain dashed"),
        found.map((one, place) => [
          bar(x(place), one.map(y), place === Number(chosen) ? "orange" : "blue"),
          gaps[place].map((gap) => dot(x(place) + 12, y(gap), "plain", 2))])]);
      const [mean, low, high] = found[chosen];
      const said = low > 0 ? `${first} is ahead` : high < 0 ? `${second} is ahead`
        : "no difference shows";
      figure.say(`With ${counts[chosen]} labels per class: ${mean.toFixed(1)} points, from `
        + `${low.toFixed(1)} to ${high.toFixed(1)}. Over these ${runs[first].length} seeds `
        + `${said}.`, {means: found.map((one) => one[0]), lows: found.map((one) => one[1]),
        highs: found.map((one) => one[2])});
    };
  });
})();
