/* What the stages of a residual network hold and do. The same as workbook.movable.stage_costs;
   without this script its first picture stays. */
"use strict";

(() => {
  const {costRows, define} = globalThis.movable;
  const KINDS = {basic: "basic", bottleneck: "bottleneck"};
  const STRIDES = {"3x3": "3×3 (torchvision)", "1x1": "1×1 (paper)"};
  const MOST = [6, 8, 36, 6];  // blocks
  const KNOWN = {basic: {"2,2,2,2": 18, "3,4,6,3": 34},
    bottleneck: {"3,4,6,3": 50, "3,4,23,3": 101, "3,8,36,3": 152}};

  const row = (name, channels, side, parameters, work) =>
    ({name, shape: `${channels}×${side}×${side}`, parameters, work});

  /** Inputs, outputs, area of the kernel, and whether it works before the 3×3 has its stride. */
  function convolutions(kind, channels, width, stride) {
    const out = kind === "basic" ? width : 4 * width;
    const found = kind === "basic" ? [[channels, width, 9, false], [width, width, 9, false]]
      : [[channels, width, 1, true], [width, width, 9, false], [width, out, 1, false]];
    return stride > 1 || channels !== out ? [...found, [channels, out, 1, false]] : found;
  }

  function stageRows({kind, size, stride_at}, counts) {
    const half = Math.ceil(size / 2);
    let [side, channels] = [Math.ceil(half / 2), 64];
    const rows = [row("stem", 64, side, 9408 + 128, 9408 * half ** 2)];
    counts.forEach((count, number) => {
      let [parameters, work] = [0, 0];
      const width = 64 * 2 ** number;
      for (let block = 0; block < count; block++) {
        const stride = number && !block ? 2 : 1;
        const before = side;
        side = Math.ceil(side / stride);
        for (const [inputs, outputs, area, early] of convolutions(kind, channels, width, stride)) {
          parameters += area * inputs * outputs + 2 * outputs;
          work += area * inputs * outputs * (early && stride_at === "3x3" ? before : side) ** 2;
        }
        channels = kind === "basic" ? width : 4 * width;
      }
      rows.push(row(`stage ${number + 1}`, channels, side, parameters, work));
    });
    return [...rows, {name: "linear", shape: "1000", parameters: 1000 * (channels + 1),
      work: 1000 * channels}];
  }

  define("stage_costs", "The stages of a residual network", (figure, now) => {
    MOST.forEach((most, i) => figure.slider(`stage${i + 1}`, [1, most, 1], (value) =>
      `Blocks in stage ${i + 1}: ${value}`));
    figure.choice("kind", "Blocks", KINDS);
    const stride = figure.choice("stride_at", "Stride at the", STRIDES);
    figure.slider("size", [64, 448, 32], (value) => `Image: ${value}×${value} pixels`, true);

    return () => {
      stride.hidden = now.kind === "basic";
      const counts = MOST.map((_, i) => now[`stage${i + 1}`]);
      const rows = stageRows(now, counts);
      figure.paint(figure.width, ...costRows(rows, figure.width));
      const blocks = counts.reduce((sum, one) => sum + one, 0);
      const depth = 2 + (now.kind === "basic" ? 2 : 3) * blocks;
      const [parameters, work] = ["parameters", "work"].map((what) =>
        rows.reduce((sum, one) => sum + one[what], 0));
      const name = KNOWN[now.kind][counts] ? `This is ResNet-${depth}` : `These are ${depth} layers`;
      figure.say(`${name}: ${parameters.toLocaleString("en-US")} parameters and `
        + `${(work / 1e9).toFixed(2)} billion multiply-adds. Stage 4 holds `
        + `${(100 * rows[4].parameters / parameters).toFixed(0)} % of the parameters and does `
        + `${(100 * rows[4].work / work).toFixed(0)} % of the work.`,
      {depth, parameters: rows.map((one) => one.parameters), work: rows.map((one) => one.work)});
    };
  });
})();
