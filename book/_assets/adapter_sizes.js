/* The weights of a layer and of its adapter of low rank, to scale. The same as
   workbook.diagram.adapter_sizes; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [SIDE, TOP, GAP] = [180, 36, 40];
  const written = (value) => value.toLocaleString("en-US");

  const sizes = ({inputs, outputs, rank}) => (
    {layer: inputs * outputs, adapter: rank * (inputs + outputs)});

  define("adapter_sizes", "An adapter of low rank", (figure, now) => {
    figure.slider("rank", [1, 128, 1], (value) => `Rank: ${value}`);
    figure.slider("inputs", [32, 1024, 32], (value) => `Inputs: ${value}`);
    figure.slider("outputs", [32, 1024, 32], (value) => `Outputs: ${value}`);

    return () => {
      const [found, {inputs, outputs, rank}] = [sizes(now), now];
      const side = Math.min(SIDE, (figure.width - 2 * GAP) / 2);
      const scale = side / Math.max(inputs, outputs);
      const [wide, high, thin] = [scale * inputs, scale * outputs, Math.max(2, scale * rank)];
      const left = side + GAP;
      figure.paint(figure.width, Math.round(TOP + side + 4), [
        text(0, 12, `W: ${outputs} × ${inputs}`, "name"),
        text(0, 28, written(found.layer), "number"), box(1, TOP, wide, high, "blue"),
        text(left, 12, `B: ${outputs} × ${rank}, A: ${rank} × ${inputs}`, "name"),
        text(left, 28, written(found.adapter), "number"),
        box(left, TOP, thin, high, "orange"),
        box(left + thin + 8, TOP, wide, thin, "orange")]);
      figure.say(`At rank ${rank} the adapter has ${written(found.adapter)} parameters, `
        + `${(100 * found.adapter / found.layer).toFixed(1)} % of the layer's `
        + `${written(found.layer)}.`, found);
    };
  });
})();
