/* The kernel that the reader moves over an image: size, stride, padding and dilation to choose,
   the place by arrow keys, a slider or a touch. Without this script the first picture stays. */
"use strict";

(() => {
  const CELL = 26;
  const RANGES = {size: [3, 9], kernel_size: [1, 5], stride: [1, 3], padding: [0, 3], dilation: [1, 3]};
  const NAMES = {size: "Image", kernel_size: "Kernel", stride: "Stride", padding: "Padding",
    dilation: "Dilation"};

  function make(kind, attributes = {}, ...children) {
    const svg = ["svg", "rect"].includes(kind);
    const space = svg ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1999/xhtml";
    const element = document.createElementNS(space, kind);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  }

  const square = (x, y, kind) => make("rect", {class: kind, x: CELL * x + 1, y: CELL * y + 1,
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

  function start(figure) {
    const now = JSON.parse(figure.dataset.start);
    const inputs = {};
    const controls = make("div", {class: "movable-controls"});
    for (const [name, [min, max]] of Object.entries(RANGES)) {
      const shown = make("span");
      const input = inputs[name] = make("input", {type: "range", min, max, step: 1, value: now[name]});
      controls.append(make("label", {}, shown, input));
      input.addEventListener("input", () => { now[name] = Number(input.value); update(); });
      input.shown = shown;
    }
    const place = make("input", {type: "range", min: 0, step: 1, value: 0});
    const where = make("span");
    controls.append(make("label", {class: "wide"}, where, place));
    place.addEventListener("input", () => update());
    const picture = make("svg", {"aria-hidden": "true"});
    const readout = make("output", {"aria-live": "polite"});
    picture.addEventListener("pointerdown", (event) => {
      const index = event.target.dataset?.output;
      if (index !== undefined) { place.value = index; update(); }
    });

    function update() {
      const {whole, count, seen} = geometry(now);
      const outputs = count * count;
      place.max = Math.max(0, outputs - 1);
      place.disabled = outputs < 2;
      const index = Number(place.value);
      const [row, column] = count ? [Math.floor(index / count), index % count] : [0, 0];
      const [rows, columns] = count ? [seen(row), seen(column)] : [[], []];
      for (const [name, input] of Object.entries(inputs)) {
        const side = ["size", "kernel_size"].includes(name);
        input.shown.textContent = `${NAMES[name]}: ${side ? `${now[name]} × ${now[name]}` : now[name]}`;
      }
      where.textContent = count ? `Output: row ${row + 1}, column ${column + 1}` : "No output";
      draw(whole, count, rows, columns, index);
      const used = new Set();
      for (let i = 0; i < count; i++) seen(i).forEach((one) => used.add(one));
      const inside = [...used].filter((one) => one >= now.padding && one < now.padding + now.size);
      const unseen = now.size ** 2 - inside.length ** 2;
      readout.textContent = count
        ? `Output ${count} × ${count}. Each output takes ${now.kernel_size ** 2} products, all `
          + `together ${outputs * now.kernel_size ** 2}. Pixels that no output sees: ${unseen}.`
        : "The kernel is larger than the padded image: there is no output.";
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
      const [width, height] = [CELL * (whole + 1 + count), CELL * Math.max(whole, count)];
      picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
      picture.setAttribute("width", width);
      picture.replaceChildren(...squares);
    }

    figure.prepend(make("div", {class: "live", role: "group", "aria-label":
      "A kernel that can be moved"}, controls, picture, readout));
    figure.classList.add("is-live");
    update();
  }

  document.querySelectorAll(".sliding_kernel").forEach(start);
})();
