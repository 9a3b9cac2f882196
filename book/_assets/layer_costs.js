/* What the layers of a network hold and do, at other sizes of the image. The same as
   workbook.movable.layer_costs; without this script its first picture stays. */
"use strict";

(() => {
  const {costRows, define} = globalThis.movable;
  const GROUPS = {"as they are": "as they are", none: "none"};

  function layerRows(layers, size) {
    let [channels, side] = [3, size];
    return layers.map((layer) => {
      let inputs = channels * side ** 2;
      if (layer.kind === "linear") side = 1;
      else {
        const reach = side + 2 * (layer.padding ?? 0) - layer.kernel_size;
        inputs = channels / (layer.groups ?? 1) * layer.kernel_size ** 2;
        side = Math.floor(reach / layer.stride) + 1;
      }
      channels = layer.out ?? channels;
      const weights = layer.kind === "pool" ? 0 : inputs * channels;
      return {name: layer.name, side, kind: layer.kind,
        shape: layer.kind === "linear" ? String(channels) : `${channels}×${side}×${side}`,
        parameters: weights && weights + channels, work: weights * side ** 2};
    });
  }

  function changed({layers: [first, ...rest], stride, padding, groups}) {
    return [{...first, stride, padding}, ...rest.map((one) =>
      groups === "none" ? {...one, groups: 1} : one)];
  }

  const total = (rows, what) => rows.reduce((sum, row) => sum + row[what], 0);
  const windows = (count) => `${count} window${count === 1 ? "" : "s"}`;
  const pixels = (count) => count === 0 ? "no pixel is" : count === 1 ? "1 pixel is" : `${count} pixels are`;

  define("layer_costs", "The layers of a network at other sizes", (figure, now) => {
    figure.slider("size", [160, 320, 1], (value) => `Image: ${value}×${value} pixels`, true);
    figure.slider("stride", [2, 6, 1], (value) => `Stride of ${now.layers[0].name}: ${value}`);
    figure.slider("padding", [0, 5, 1], (value) => `Padding of ${now.layers[0].name}: ${value}`);
    figure.choice("groups", "Groups", GROUPS);

    return () => {
      const rows = layerRows(changed(now), now.size);
      const {kernel_size: kernel} = now.layers[0];
      const rest = (now.size + 2 * now.padding - kernel) % now.stride;
      figure.paint(figure.width, ...costRows(rows, figure.width));
      const [parameters, work] = ["parameters", "work"].map((what) => total(rows, what));
      const linear = rows.filter(({kind}) => kind === "linear");
      const share = (100 * total(linear, "parameters") / parameters).toFixed(0);
      const done = (100 - 100 * total(linear, "work") / work).toFixed(0);
      figure.say(`${windows(rows[0].side)} of ${kernel} fit into a row, and ${pixels(rest)} left `
        + `over. ${parameters.toLocaleString("en-US")} parameters, ${share} % of them in full `
        + `connections; ${Math.round(work / 1e6).toLocaleString("en-US")} million multiply-adds, `
        + `${done} % of them in convolutions.`,
      {parameters: rows.map((row) => row.parameters), work: rows.map((row) => row.work), rest});
    };
  });
})();
