/* The kernel that the reader moves over an image: size, stride, padding and dilation to choose,
   the place by arrow keys, a slider or a touch. Without this script the first picture stays. */
"use strict";

(() => {
  const {svg, define} = globalThis.movable;
  const CELL = 26;
  const RANGES = {size: [3, 9], kernel_size: [1, 5], stride: [1, 3], padding: [0, 3], dilation: [1, 3]};
  const NAMES = {size: "Image", kernel_size: "Kernel", stride: "Stride", padding: "Padding",
    dilation: "Dilation"};

  const square = (x, y, kind) => svg("rect", {class: kind, x: CELL * x + 1, y: CELL * y + 1,
    width: CELL - 2, height: CELL - 2});

  /** How many outputs a side has, and which pixels of a side output number `place` sees. */
  function geometry(now) {
    const reach = now.dilation * (now.kernel_size - 1) + 1;
    const whole = now.size + 2 * now.padding;
    const count = Math.max(0, Math.floor((whole - reach) / now.stride) + 1);
    const seen = (place) => Array.from({length: now.kernel_size},
      (_, i) => place * now.stride + i * now.dilation);
    return {whole, reach, count, seen};
  }

  define("sliding_kernel", "A kernel that can be moved", (figure, now) => {
    for (const [name, range] of Object.entries(RANGES)) {
      const side = ["size", "kernel_size"].includes(name);
      figure.slider(name, [...range, 1], (one) => `${NAMES[name]}: ${side ? `${one} × ${one}` : one}`);
    }
    now.place = 0;
    const words = () => now.count ? `Output: row ${now.row + 1}, column ${now.column + 1}` : "No output";
    const place = figure.slider("place", [0, 80, 1], words, true).input;
    figure.picture.addEventListener("pointerdown", (event) => {
      const index = event.target.dataset?.output;
      if (index !== undefined) { now.place = Number(index); figure.update(); }
    });

    function update() {
      const {whole, count, seen} = geometry(now);
      const outputs = count * count;
      place.max = Math.max(0, outputs - 1);
      place.disabled = outputs < 2;
      now.place = Math.min(now.place, Number(place.max));
      const index = now.place;
      const [row, column] = count ? [Math.floor(index / count), index % count] : [0, 0];
      Object.assign(now, {count, row, column});
      const [rows, columns] = count ? [seen(row), seen(column)] : [[], []];
      draw(whole, count, rows, columns, index);
      const used = new Set();
      for (let i = 0; i < count; i++) seen(i).forEach((one) => used.add(one));
      const inside = [...used].filter((one) => one >= now.padding && one < now.padding + now.size);
      const unseen = now.size ** 2 - inside.length ** 2;
      figure.say(count
        ? `Output ${count} × ${count}. Each output takes ${now.kernel_size ** 2} products, all `
          + `together ${outputs * now.kernel_size ** 2}. Pixels that no output sees: ${unseen}.`
        : "The kernel is larger than the padded image: there is no output.");
    }

    function draw(whole, count, rows, columns, chosen) {
      const squares = [];
      for (let y = 0; y < whole; y++) {
        for (let x = 0; x < whole; x++) {
          const inside = [x, y].every((one) => one >= now.padding && one < now.padding + now.size);
          const seen = rows.includes(y) && columns.includes(x) ? " seen" : "";
          squares.push(square(x, y, (inside ? "pixel" : "zero") + seen));
        }
      }
      for (let i = 0; i < count * count; i++) {
        const one = square(whole + 1 + i % count, Math.floor(i / count),
          i === chosen ? "output chosen" : "output");
        one.dataset.output = i;
        squares.push(one);
      }
      figure.paint(CELL * (whole + 1 + count), CELL * Math.max(whole, count), squares);
    }

    return update;
  });
})();
