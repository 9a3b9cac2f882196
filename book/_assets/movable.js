/* What the figures that move share: elements, shapes, controls, and how a figure starts.

   An ordinary script, because a browser loads no module from a file, and a book on a disk shall
   move, too. Each figure brings it along, so it may come several times on a page. */
"use strict";

globalThis.movable ??= (() => {
  const WIDTH = 640;  // pixels; as in workbook.movable.shapes

  function filled(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.flat());
    return element;
  }

  const el = (tag, attributes = {}, ...children) =>
    filled(document.createElement(tag), attributes, children);
  const svg = (tag, attributes = {}, ...children) =>
    filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

  /* --- shapes, the same as in workbook.movable.shapes */

  const minus = (words) => String(words).replace(/(^|[\s(])-(?=[\d.])/g, "$1−");
  const text = (x, y, words, kind = "label", anchor = "start") =>
    svg("text", {class: kind, x, y, "text-anchor": anchor}, minus(words));
  const box = (x, y, width, height, kind = "plain", words = "") => {
    const rect = svg("rect", {class: `box ${kind}`, x, y, width, height, rx: 3});
    return words === "" ? [rect]
      : [rect, text(x + width / 2, y + height / 2 + 4, words, "label", "middle")];
  };
  const line = (points, kind = "plain") => svg("polyline", {class: `line ${kind}`,
    points: points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")});
  const dot = (x, y, kind = "plain", r = 4) => svg("circle", {class: `dot ${kind}`, cx: x, cy: y, r});

  /** Axes of a plot, and functions that give the pixels of a value; ticks are [value, words]. */
  function plot(width, height, {x: [x0, x1], y: [y0, y1], xticks, yticks, xlabel, ylabel}) {
    const [left, top, right, bottom] = [48, 20, width - 12, height - 38];
    const x = (value) => left + (right - left) * (value - x0) / (x1 - x0);
    const y = (value) => bottom - (bottom - top) * (value - y0) / (y1 - y0);
    const marks = [line([[left, top], [left, bottom], [right, bottom]]),
      ...xticks.map(([value, words]) => [line([[x(value), bottom], [x(value), bottom + 4]]),
        text(x(value), bottom + 17, words, "number", "middle")]),
      ...yticks.map(([value, words]) => [line([[left - 4, y(value)], [left, y(value)]]),
        text(left - 7, y(value) + 4, words, "number", "end")]),
      text((left + right) / 2, height - 5, xlabel, "head", "middle"), text(0, 11, ylabel, "head")];
    return {x, y, marks};
  }

  /** The same as workbook.movable.costs: the height, and rows with bars for parameters and work. */
  function costRows(rows, width) {
    const [LEFT, GAP, ROW, THIN] = [96, 14, 34, 18];
    const wide = (width - LEFT - GAP) / 2;
    const columns = [["parameters", "orange", LEFT], ["work", "blue", LEFT + wide + GAP]];
    const largest = (what) => Math.max(...rows.map((row) => row[what]));
    const marks = [text(LEFT, 12, "parameters", "head"),
      text(LEFT + wide + GAP, 12, "multiply-adds", "head")];
    let y = 20;
    for (const row of rows) {
      if (!row.work) marks.push(text(0, y + 11, `${row.name}: ${row.shape}`, "head"));
      else {
        marks.push(text(0, y + 11, row.name, "name"), text(0, y + 25, row.shape));
        for (const [what, hue, x] of columns) {
          marks.push(text(x, y + 11, row[what].toLocaleString("en-US"), "number"),
            box(x, y + 15, Math.max(1, (wide - 1) * row[what] / largest(what)), 12, hue));
        }
      }
      y += row.work ? ROW : THIN;
    }
    return [y, marks];
  }

  /* --- controls: each has a function `show` that brings its label up to date */

  /** A labeled slider for `now[name]`; `words` says what the label reads at a value. */
  function slider(now, name, [min, max, step], words, wide = false) {
    const shown = el("span");
    const input = el("input", {type: "range", name, min, max, step, value: now[name]});
    input.addEventListener("input", () => { now[name] = Number(input.value); });
    const label = el("label", {class: wide && "wide"}, shown, input);
    label.input = input;
    label.show = () => {
      input.value = now[name];
      shown.textContent = minus(words(now[name]));
    };
    return label;
  }

  /** A labeled choice for `now[name]`: names by value. */
  function choice(now, name, title, names, wide = false) {
    const select = el("select", {name}, ...Object.entries(names).map(([value, one]) =>
      el("option", {value}, one)));
    select.addEventListener("input", () => { now[name] = select.value; });
    const label = el("label", {class: wide && "wide"}, el("span", {}, title), select);
    label.show = () => { select.value = now[name]; };
    return label;
  }

  /** A button that moves a slider on, from its start to its end, until it is pressed again. */
  function play({input}, milliseconds) {
    let timer = null;
    const stop = () => { clearInterval(timer); timer = null; show(); };
    const step = () => {
      input.stepUp();
      input.dispatchEvent(new Event("input", {bubbles: true}));
      if (Number(input.value) >= Number(input.max)) stop();
    };
    const button = el("button", {type: "button", class: "play", onclick() {
      if (timer) return stop();
      if (Number(input.value) >= Number(input.max)) input.value = input.min;
      timer = setInterval(step, milliseconds);
      show();
    }});
    function show() { button.textContent = timer ? "Stop" : "Play"; }
    button.show = show;
    return button;
  }

  /** A figure that has come to life: what its script works with. */
  class Figure {
    constructor(root, label) {
      this.root = root;
      this.now = JSON.parse(root.dataset.start);
      this.controls = el("div", {class: "movable-controls"});
      this.picture = svg("svg", {"aria-hidden": "true"});
      this.readout = el("output", {"aria-live": "polite"});
      this.live = el("div", {class: "live", role: "group", "aria-label": label},
        this.controls, this.picture, this.readout);
      this.shows = [];
    }

    add(control) {
      this.controls.append(control);
      this.shows.push(control.show);
      return control;
    }

    slider(name, range, words, wide) { return this.add(slider(this.now, name, range, words, wide)); }
    choice(name, title, names, wide) { return this.add(choice(this.now, name, title, names, wide)); }
    play(one, milliseconds = 700) { return this.add(play(one, milliseconds)); }

    /** How wide a picture may be, from 300 pixels on. */
    get width() { return Math.max(300, Math.min(WIDTH, this.live.clientWidth || WIDTH)); }

    paint(width, height, marks) {
      this.picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
      this.picture.setAttribute("width", width);
      this.picture.replaceChildren(...marks.flat(Infinity));
    }

    /** The sentence below, and the numbers for whoever compares them. */
    say(words, numbers = {}) {
      if (this.readout.textContent !== minus(words)) this.readout.textContent = minus(words);
      this.root.dataset.numbers = JSON.stringify(numbers);
    }
  }

  /** Start each figure of that name: `setup` adds the controls and returns what draws. */
  function define(name, label, setup) {
    for (const root of document.querySelectorAll(`.movable.${name}:not(.is-live)`)) {
      const figure = new Figure(root, label);
      const draw = setup(figure, figure.now);
      figure.update = () => { draw(); figure.shows.forEach((show) => show()); };
      figure.live.addEventListener("input", figure.update);
      root.prepend(figure.live);
      root.classList.add("is-live");
      figure.update();
      let width = figure.width;
      new ResizeObserver(() => {
        if (width !== figure.width) { width = figure.width; figure.update(); }
      }).observe(root);
    }
  }

  return {el, svg, text, box, line, dot, plot, costRows, define};
})();
