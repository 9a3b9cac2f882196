/* A field to draw a digit in, by pointer or by keys, read after each stroke by the LeNet that the
   build has trained. The weights come with the figure; without this script its first picture stays. */
"use strict";

(() => {
  const {el, define} = globalThis.movable;
  const SIZE = 28, ZOOM = 8, BOX = 20, OWN = 8;  // as workbook.data scans and enlarges digits

  // A character for each weight, as workbook.movable.drawn_digit has them.
  const ALPHABET = Array.from({length: 92}, (_, i) => String.fromCharCode(35 + i))
    .filter((one) => !"&'<>\\".includes(one));
  const LEVEL = new Map(ALPHABET.map((one, i) => [one, i - (ALPHABET.length - 1) / 2]));

  /** Weights, levels times the scale of their output, and biases, in turn. */
  function unpack({weights, shapes, scales, biases}) {
    const whole = Int8Array.from(weights, (one) => LEVEL.get(one));
    let place = 0;
    return shapes.flatMap((shape, i) => {
      const count = shape.reduce((a, b) => a * b, 1), each = count / shape[0];
      const found = Float32Array.from({length: count},
        (_, j) => whole[place + j] * scales[i][Math.floor(j / each)]);
      place += count;
      return [found, Float32Array.from(biases[i])];
    });
  }

  /** Convolution with kernels of 5 x 5, zeros around if `pad`, and ReLU. */
  function convolution(maps, size, weight, bias, pad) {
    const [channels, kernels, out] = [maps.length, bias.length, size + 2 * pad - 4];
    return Array.from({length: kernels}, (_, k) => {
      const found = new Float32Array(out * out).fill(bias[k]);
      for (let c = 0; c < channels; c++) {
        for (let i = 0; i < 25; i++) {
          const w = weight[(k * channels + c) * 25 + i];
          const [dy, dx] = [Math.floor(i / 5) - pad, i % 5 - pad];
          for (let y = Math.max(0, -dy); y < out && y + dy < size; y++) {
            for (let x = Math.max(0, -dx); x < out && x + dx < size; x++) {
              found[y * out + x] += w * maps[c][(y + dy) * size + x + dx];
            }
          }
        }
      }
      return found.map((value) => Math.max(value, 0));
    });
  }

  const pooled = (maps, size) => maps.map((map) => Float32Array.from({length: size * size / 4}, (_, i) => {
    const at = 2 * Math.floor(i / (size / 2)) * size + 2 * (i % (size / 2));
    return Math.max(map[at], map[at + 1], map[at + size], map[at + size + 1]);
  }));

  const linear = (values, weight, bias) => bias.map((b, k) =>
    values.reduce((sum, value, i) => sum + weight[k * values.length + i] * value, b));

  /** The first layer's maps and the ten probabilities. */
  function read(weights, image) {
    const first = convolution([image], SIZE, weights[0], weights[1], 2);
    const second = convolution(pooled(first, SIZE), SIZE / 2, weights[2], weights[3], 0);
    let values = Float32Array.from(pooled(second, 10).flatMap((map) => [...map]));
    for (const i of [4, 6]) {
      values = linear(values, weights[i], weights[i + 1]).map((value) => Math.max(value, 0));
    }
    const logits = linear(values, weights[8], weights[9]);
    const odds = logits.map((one) => Math.exp(one - Math.max(...logits)));
    const sum = odds.reduce((a, b) => a + b, 0);
    return {maps: first, chances: Array.from(odds, (one) => one / sum)};
  }

  /** A drawing as the data set has its digits: scanned in 8 x 8, enlarged to 20 x 20, in a frame. */
  function scanned(context, side) {
    const ink = context.getImageData(0, 0, side, side).data;
    const there = (x, y) => ink[4 * (y * side + x) + 3] > 64;
    let [top, bottom, left, right] = [side, -1, side, -1];
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        if (!there(x, y)) continue;
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
        [left, right] = [Math.min(left, x), Math.max(right, x)];
      }
    }
    if (bottom < 0) return new Float32Array(SIZE * SIZE);
    const span = Math.max(bottom - top, right - left, 1) + 1;
    const [y0, x0] = [(top + bottom + 1 - span) / 2, (left + right + 1 - span) / 2];
    const part = (y, x) => {  // the share of ink in one of 8 x 8 squares
      let count = 0, sum = 0;
      for (let i = 0.5; i < 8; i++) {
        for (let j = 0.5; j < 8; j++) {
          const [yy, xx] = [Math.floor(y0 + span * (y + i / 8) / OWN), Math.floor(x0 + span * (x + j / 8) / OWN)];
          count++;
          if (yy >= 0 && xx >= 0 && yy < side && xx < side && there(xx, yy)) sum++;
        }
      }
      return sum / count;
    };
    const small = Array.from({length: OWN * OWN}, (_, i) => part(Math.floor(i / OWN), i % OWN));
    return enlarged(small);
  }

  /** Bilinear, from 8 x 8 to 20 x 20, in the middle of 28 x 28. */
  function enlarged(small) {
    const image = new Float32Array(SIZE * SIZE), margin = (SIZE - BOX) / 2;
    const clip = (i) => Math.min(OWN - 1, Math.max(0, i));
    for (let y = 0; y < BOX; y++) {
      for (let x = 0; x < BOX; x++) {
        const [sy, sx] = [(y + 0.5) * OWN / BOX - 0.5, (x + 0.5) * OWN / BOX - 0.5];
        const [iy, ix] = [Math.floor(sy), Math.floor(sx)];
        const [fy, fx] = [sy - iy, sx - ix];
        const at = (dy, dx) => small[clip(iy + dy) * OWN + clip(ix + dx)];
        image[(y + margin) * SIZE + x + margin] = (1 - fy) * ((1 - fx) * at(0, 0) + fx * at(0, 1))
          + fy * ((1 - fx) * at(1, 0) + fx * at(1, 1));
      }
    }
    return image;
  }

  const moved = (image, dy, dx) => Float32Array.from(image, (_, i) => {
    const [y, x] = [Math.floor(i / SIZE) - dy, i % SIZE - dx];
    return y >= 0 && x >= 0 && y < SIZE && x < SIZE ? image[y * SIZE + x] : 0;
  });

  /** Paint values from 0 to `most` on a canvas of their size. */
  function paint(canvas, values, most) {
    const side = Math.sqrt(values.length);
    canvas.width = canvas.height = side;
    const context = canvas.getContext("2d"), pixels = context.createImageData(side, side);
    values.forEach((value, i) => {
      const gray = 255 * (1 - Math.min(1, Math.max(0, value / (most || 1))));
      pixels.data.set([gray, gray, gray, 255], 4 * i);
    });
    context.putImageData(pixels, 0, 0);
  }

  /** Paint an image as ink on a field that sees no more than ink: what is not painted is clear. */
  function ink(pen, image) {
    const small = el("canvas", {width: SIZE, height: SIZE}), context = small.getContext("2d");
    const pixels = context.createImageData(SIZE, SIZE);
    image.forEach((value, i) => { pixels.data[4 * i + 3] = 255 * value; });
    context.putImageData(pixels, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.imageSmoothingEnabled = false;
    pen.drawImage(small, 0, 0, pen.canvas.width, pen.canvas.height);
  }

  /** Let the keys draw: arrows move a cursor, space lowers the pen and lifts it. */
  function drawnByKeys(field, cursor, {start, go}) {
    const steps = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
    let [x, y, down] = [SIZE / 2, SIZE / 2, false];
    const clip = (value) => Math.min(SIZE - 1, Math.max(1, value));
    const show = () => {
      cursor.style.left = `${100 * x / SIZE}%`;
      cursor.style.top = `${100 * y / SIZE}%`;
      cursor.classList.toggle("down", down);
    };
    field.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      if (event.ctrlKey || event.altKey || event.metaKey || !step && event.key !== " ") return;
      event.preventDefault();
      if (step) {
        [x, y] = [clip(x + step[0]), clip(y + step[1])];
        if (down) go(x * ZOOM, y * ZOOM);
      } else if (!event.repeat) {
        down = !down;
        if (down) { start(x * ZOOM, y * ZOOM); go(x * ZOOM, y * ZOOM); }
      }
      show();
    });
    field.addEventListener("blur", () => { down = false; show(); });
    show();
  }

  define("drawn_digit", "A digit to draw", (figure, first) => {
    const weights = unpack(first);
    const given = Float32Array.from(first.image, (value) => value / 255);
    let image = given, shift = [0, 0], sample = true;  // a sample makes way for the first stroke
    const field = el("canvas", {class: "field", width: SIZE * ZOOM, height: SIZE * ZOOM, tabindex: 0,
      role: "application", "aria-label":
      "Draw a digit here: arrow keys move the cursor, space lowers the pen and lifts it"});
    const cursor = el("span", {class: "cursor"});
    const seen = el("canvas", {class: "seen", role: "img", "aria-label": "What the network is given"});
    const maps = Array.from({length: 6}, (_, i) =>
      el("canvas", {role: "img", "aria-label": `Map ${i + 1} of the first layer`}));
    const bars = Array.from({length: 10}, (_, i) => el("meter", {min: 0, max: 1, value: 0,
      "aria-label": `Probability of ${i}`}));
    const numbers = bars.map(() => el("span"));
    const press = (text, act) => {
      const properties = {type: "button", onclick() { act(); figure.update(); }};
      return el("button", properties, text);
    };
    const pen = field.getContext("2d", {willReadFrequently: true});
    const arrows = [["←", "left", 0, -3], ["↑", "up", -3, 0], ["↓", "down", 3, 0], ["→", "right", 0, 3]];
    const show = (other, by) => { [image, shift, sample] = [other, by, false]; ink(pen, image); };
    const buttons = el("div", {class: "buttons"},
      press("Clear", () => show(given.map(() => 0), [0, 0])),
      ...arrows.map(([sign, name, dy, dx]) => {
        const one = press(sign, () => show(moved(image, dy, dx), [shift[0] + dy, shift[1] + dx]));
        one.setAttribute("aria-label", `Move three pixels ${name}`);
        return one;
      }),
      press("First digit", () => show(given, [0, 0])));

    function update() {
      const {maps: found, chances} = read(weights, image);
      paint(seen, image, 1);
      const most = Math.max(...found.map((map) => Math.max(...map)));
      maps.forEach((canvas, i) => paint(canvas, found[i], most));
      chances.forEach((chance, i) => {
        bars[i].value = chance;
        numbers[i].textContent = `${Math.round(100 * chance)} %`;
      });
      const best = chances.indexOf(Math.max(...chances));
      figure.root.dataset.chances = JSON.stringify(chances);
      figure.say(image.some((value) => value > 0)
        ? `The network reads ${best}, at ${Math.round(100 * chances[best])} %.`
        : "An empty field: what does it read in nothing?");
    }

    const stroke = {
      start(x, y) {
        if (sample) show(given.map(() => 0), [0, 0]);
        pen.lineWidth = 2.2 * ZOOM;
        pen.lineCap = pen.lineJoin = "round";
        pen.strokeStyle = "#000";
        pen.beginPath();
        pen.moveTo(x, y);
      },
      go(x, y) {
        pen.lineTo(x, y);
        pen.stroke();
        image = moved(scanned(pen, field.width), ...shift);
        figure.update();
      },
    };
    let drawing = false;
    const at = (event) => {
      const box = field.getBoundingClientRect();
      return [(event.clientX - box.left) * field.width / box.width, (event.clientY - box.top) * field.height / box.height];
    };
    field.addEventListener("pointerdown", (event) => {
      drawing = true;
      field.setPointerCapture(event.pointerId);
      stroke.start(...at(event));
    });
    field.addEventListener("pointermove", (event) => { if (drawing) stroke.go(...at(event)); });
    field.addEventListener("pointerup", () => { drawing = false; });
    drawnByKeys(field, cursor, stroke);
    ink(pen, image);

    figure.picture.replaceWith(el("div", {class: "columns"},
      el("div", {class: "drawing"}, el("p", {}, "Draw here"), el("div", {class: "paper"}, field, cursor),
        el("p", {class: "keys"}, "Keys: arrows, and space to lower or lift the pen"), buttons),
      el("div", {}, el("p", {}, "The network is given"), seen),
      el("div", {class: "chances"}, ...bars.flatMap((bar, i) =>
        [el("label", {}, String(i)), bar, numbers[i]]))));
    figure.readout.after(el("p", {}, "What the six kernels of the first layer see"),
      el("div", {class: "maps"}, ...maps));
    return update;
  });
})();
