/* What one value sees through a stack of layers: kernel, stride and dilation of each to choose. The
   same as workbook.diagram.receptive_layers; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [ROW, LARGEST] = [44, 26];
  const SETTINGS = {kernel: [1, 5, 1], stride: [1, 2, 1], dilation: [1, 8, 1]};

  /** The field and the jump of each layer, the input first. */
  const fields = (layers) => layers.reduce((found, [kernel, stride, dilation]) => {
    const [field, jump] = found.at(-1);
    return [...found, [field + (kernel - 1) * dilation * jump, jump * stride]];
  }, [[1, 1]]);

  /** The places of each layer on which one value of the last one depends, the input first. */
  const seen = (layers) => layers.reduceRight((needed, [kernel, stride, dilation]) => {
    const places = needed[0].flatMap((place) =>
      Array.from({length: kernel}, (_, i) => place * stride + i * dilation));
    return [[...new Set(places)].sort((a, b) => a - b), ...needed];
  }, [[0]]);

  function name(level, layers, spans) {
    if (level === 0) return "input";
    const [kernel, stride, dilation] = layers[level - 1];
    return `layer ${level}: kernel ${kernel}, stride ${stride}, dilation ${dilation} `
      + `(field ${spans[level][0]}, jump ${spans[level][1]})`;
  }

  function rows(layers, chosen, width) {
    const [spans, places] = [fields(layers), seen(layers)];
    const unit = Math.min(LARGEST, width / spans.at(-1)[0]);
    const gap = unit >= 6 ? 2 : unit / 4;
    let middle = 0;
    return spans.map(([, jump], level) => {
      if (level) {
        const [kernel, , dilation] = layers[level - 1];
        middle += spans[level - 1][1] * dilation * (kernel - 1) / 2;
      }
      const y = ROW * (layers.length - level);
      const wide = Math.min(LARGEST, jump * unit) - gap;
      const kind = level === 0 ? "green" : level === chosen ? "orange" : "blue";
      return [text(0, y + 12, name(level, layers, spans), "head"), ...places[level].map((place) =>
        box(unit * (middle + jump * place + 0.5) - wide / 2, y + 18, wide, 20, kind))];
    });
  }

  define("receptive_layers", "Layers whose receptive field can be changed", (figure, now) => {
    while (now.layers.length < 4) now.layers.push([3, 1, 1]);
    figure.slider("count", [1, 4, 1], (value) => `Layers: ${value}`);
    const chosen = figure.slider("chosen", [1, 4, 1], (value) => `Change layer ${value}`).input;
    let last = null;
    for (const [setting, range] of Object.entries(SETTINGS)) {
      const title = setting[0].toUpperCase() + setting.slice(1);
      figure.slider(setting, range, (value) => `${title} of layer ${now.chosen}: ${value}`);
    }

    return () => {
      chosen.max = now.count;
      now.chosen = Math.min(now.chosen, now.count);
      const layer = now.layers[now.chosen - 1];
      Object.keys(SETTINGS).forEach((setting, i) => {
        if (last === now.chosen) layer[i] = now[setting];
        else now[setting] = layer[i];
      });
      last = now.chosen;
      const layers = now.layers.slice(0, now.count);
      const width = figure.width;
      figure.paint(width, ROW * (layers.length + 1), rows(layers, now.chosen, width));
      const [[field, jump], pixels] = [fields(layers).at(-1), seen(layers)[0].length];
      const plural = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;
      figure.say(`One value of the last layer sees ${plural(field, "pixel")} in a row and `
        + `leaves out ${field - pixels} of them. The fields of neighbors lie `
        + `${plural(jump, "pixel")} apart.`, {field, jump, pixels});
    };
  });
})();
