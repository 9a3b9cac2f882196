/* One digit, altered by an operation of a chosen strength, and its target. The same as
   workbook.movable.augmented_digit; without this script its first picture stays. */
"use strict";

(() => {
  const {svg, text, box, define} = globalThis.movable;
  const [SIZE, PIXEL, GAP, BAR] = [8, 18, 22, 120];
  const MIDDLE = [2, 5];  // row and column, of the box that CutMix pastes
  const places = [...Array(SIZE).keys()];
  const grid = (value) => places.map((y) => places.map((x) => value(y, x)));

  /** Every new pixel asks the old image, bilinearly; what lies outside is 0. */
  function asked(image, right, degrees) {
    const [angle, middle] = [degrees * Math.PI / 180, (SIZE - 1) / 2];
    const near = (place, pixel) => Math.max(1 - Math.abs(place - pixel), 0);
    return grid((y, x) => {
      const [v, u] = [y - middle, x - middle - right];
      const row = Math.sin(angle) * u + Math.cos(angle) * v + middle;
      const column = Math.cos(angle) * u - Math.sin(angle) * v + middle;
      return image.reduce((sum, line, r) => sum + near(row, r)
        * line.reduce((part, value, c) => part + near(column, c) * value, 0), 0);
    });
  }

  /** The altered image, and the share of the target that its own label keeps. */
  function altered({first, second, way, strength}) {
    if (way === "mixup") {
      return [grid((y, x) => (1 - strength) * first[y][x] + strength * second[y][x]), 1 - strength];
    }
    if (way === "shift") return [asked(first, 4 * strength, 0), 1];
    if (way === "turn") return [asked(first, 0, 180 * strength), 1];
    const cut = way === "cutmix";
    const side = Math.trunc(SIZE * Math.sqrt(cut ? strength : strength / 2) / 2);
    const [row, column] = cut ? MIDDLE : [SIZE / 2, SIZE / 2];
    const inside = (y, x) => row - side <= y && y < row + side
      && column - side <= x && x < column + side;
    const count = grid(inside).flat().filter(Boolean).length;
    return [grid((y, x) => (inside(y, x) ? (cut ? second[y][x] : 0) : first[y][x])),
      cut ? 1 - count / SIZE ** 2 : 1];
  }

  const words = {
    shift: (value) => `${(4 * value).toFixed(1)} pixels to the right`,
    turn: (value) => `${(180 * value).toFixed(0)}° counterclockwise`,
    erase: (value) => `a box of ${(50 * value).toFixed(0)} % of the area asked for`,
    mixup: (value) => `λ = ${(1 - value).toFixed(2)}`,
    cutmix: (value) => `λ = ${(1 - value).toFixed(2)} asked for`,
  };

  define("augmented_digit", "An altered digit and its target", (figure, now) => {
    figure.choice("way", "Operation", {shift: "shift", turn: "turn", erase: "erase",
      mixup: "mixup", cutmix: "CutMix"});
    figure.slider("strength", [0, 1, 0.05], (value) => words[now.way](value));

    return () => {
      const [image, kept] = altered(now);
      const left = SIZE * PIXEL + GAP;
      const squares = image.map((line, y) => line.map((value, x) => svg("rect", {class: "ink",
        x: PIXEL * x, y: 20 + PIXEL * y, width: PIXEL, height: PIXEL, fill: "currentColor",
        "fill-opacity": (value / 16).toFixed(3)})));
      const bars = [kept, 1 - kept].map((share, place) => [
        text(left, 36 + 44 * place, `${now.labels[place]}: ${share.toFixed(2)}`, "name"),
        box(left, 42 + 44 * place, BAR * share, 14, place === 0 ? "blue" : "orange")]);
      figure.paint(300, 20 + SIZE * PIXEL, [text(0, 12, "image", "head"),
        text(left, 12, "target", "head"), box(0, 20, SIZE * PIXEL, SIZE * PIXEL), squares, bars]);
      const mixes = now.way === "mixup" || now.way === "cutmix";
      figure.say(mixes
        ? `The target is ${kept.toFixed(2)} of ${now.labels[0]} and ${(1 - kept).toFixed(2)} of `
          + `${now.labels[1]}.`
        : `Operation ${now.way}, ${words[now.way](now.strength)}: the target says ${now.labels[0]}, `
          + "whatever the image looks like.", {image: image.flat(), kept});
    };
  });
})();
