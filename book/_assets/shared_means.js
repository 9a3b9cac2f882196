/* Which values of a small batch share a mean. The same as workbook.movable.shared_means; without
   this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [LARGEST, CHANNELS, PLACES] = [6, 4, 4];
  const [SIDE, LEFT, BLOCK, ROW] = [24, 52, 58, 58];
  const NAMES = {batch: "batch: N, H, W", layer: "layer: C, H, W",
    places: "layer, at each place: C", instance: "instance: H, W",
    group: "group: some C, H, W"};
  const EPSILON = 1e-5;

  /** Whether a value shares its mean with the first one of the map (image, channel). */
  function shares({kind, groups}, image, channel, n, c, p) {
    const group = (one) => Math.floor(one / (CHANNELS / Number(groups)));
    if (kind === "batch") return c === channel;
    return n === image && {layer: true, places: p === 0, instance: c === channel,
      group: group(c) === group(channel)}[kind];
  }

  function summary(some, value) {
    const mean = some.reduce((sum, one) => sum + one, 0) / some.length;
    const variance = some.reduce((sum, one) => sum + (one - mean) ** 2, 0) / some.length;
    return {sharing: some.length, mean, variance, value,
      normalized: (value - mean) / Math.sqrt(variance + EPSILON)};
  }

  define("shared_means", "Values that share a mean", (figure, now) => {
    figure.choice("kind", "Normalization", NAMES);
    figure.choice("groups", "Groups, for the last of them", {1: "1", 2: "2", 4: "4"});
    figure.slider("images", [1, LARGEST, 1], (value) => `Images in the batch: ${value}`);
    figure.slider("image", [1, LARGEST, 1], (value) =>
      `A value of image: ${Math.min(value, now.images)}`);
    figure.slider("channel", [1, CHANNELS, 1], (value) => `in map: ${value}`);

    return () => {
      const [image, channel] = [Math.min(now.image, now.images) - 1, now.channel - 1];
      const [marks, some] = [[], []];
      for (let c = 0; c < CHANNELS; c++) marks.push(text(LEFT + BLOCK * c, 12, `map ${c + 1}`, "head"));
      for (let n = 0; n < now.images; n++) {
        marks.push(text(0, 20 + ROW * n + 28, `image ${n + 1}`, "head"));
        for (let c = 0; c < CHANNELS; c++) {
          for (let p = 0; p < PLACES; p++) {
            const [x, y] = [LEFT + BLOCK * c + SIDE * (p % 2), 20 + ROW * n + SIDE * (p >> 1)];
            const shared = shares(now, image, channel, n, c, p);
            if (shared) some.push(now.values[n][c][p]);
            const own = n === image && c === channel && p === 0;
            marks.push(box(x, y, SIDE - 2, SIDE - 2, own ? "orange" : shared ? "blue" : "plain",
              `${now.values[n][c][p]}`));
          }
        }
      }
      figure.paint(figure.width, 20 + ROW * now.images, marks);
      const found = summary(some, now.values[image][channel][0]);
      figure.say(`${found.sharing} of ${now.images * CHANNELS * PLACES} values share the mean `
        + `${found.mean.toFixed(2)} and the variance ${found.variance.toFixed(2)}. `
        + `${found.value} becomes ${found.normalized.toFixed(2)}.`, found);
    };
  });
})();
