/* The valley that the reader turns: plain SGD, momentum and Adam walk down it anew. The same steps
   as workbook.diagram.valley; without this script its first picture stays. */
"use strict";

(() => {
  const [SIDE, SPAN, STEPS, START] = [360, 1.25, 100, [-1, 0.6]];
  const LEVELS = [0.02, 0.1, 0.5, 2, 8];
  const CONTROLS = {
    angle: ["Turned by", "°", 0, 45, 1],
    condition: ["Steeper across", " times", 1, 100, 1],
    rate: ["Learning rate", "", 0.002, 0.06, 0.001],
  };
  const NAMES = [["SGD", "plain"], ["momentum", "momentum"], ["Adam", "adam"]];

  function make(kind, attributes = {}, ...children) {
    const svg = ["svg", "g", "ellipse", "polyline"].includes(kind);
    const space = svg ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1999/xhtml";
    const element = document.createElementNS(space, kind);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  }

  /** The matrix [a, b; b, d] of the quadratic loss. */
  function matrix({angle, condition}) {
    const turn = angle * Math.PI / 180;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    return [c * c + condition * s * s, c * s * (1 - condition), s * s + condition * c * c];
  }

  const slope = ([a, b, d], [x, y]) => [a * x + b * y, b * x + d * y];
  const loss = (m, point) => {
    const [gx, gy] = slope(m, point);
    return (point[0] * gx + point[1] * gy) / 2;
  };

  const steps = {
    SGD: (g) => g,
    momentum: (g, state) => (state.m = state.m.map((m, i) => 0.9 * m + g[i])),
    Adam(g, state, t) {
      state.m = state.m.map((m, i) => 0.9 * m + 0.1 * g[i]);
      state.v = state.v.map((v, i) => 0.999 * v + 0.001 * g[i] ** 2);
      return state.m.map((m, i) => 5 * m / (1 - 0.9 ** t)
        / (Math.sqrt(state.v[i] / (1 - 0.999 ** t)) + 1e-8));
    },
  };

  function walk(m, rate, step) {
    const [points, state] = [[START], {m: [0, 0], v: [0, 0]}];
    for (let t = 1; t <= STEPS; t++) {
      const here = points.at(-1);
      const by = step(slope(m, here), state, t);
      points.push(here.map((one, i) => one - rate * by[i]));
    }
    return points;
  }

  const pixel = (one, sign) => (SIDE / 2 * (1 + sign * Math.max(-4, Math.min(4, one)) / SPAN)).toFixed(1);
  const written = (value) => Number.isFinite(value) ? Number(value.toPrecision(2)).toString() : "∞";

  function start(figure) {
    const now = JSON.parse(figure.dataset.start);
    const controls = make("div", {class: "movable-controls"});
    const shown = {};
    for (const [name, [, , min, max, step]] of Object.entries(CONTROLS)) {
      const input = make("input", {type: "range", min, max, step, value: now[name]});
      shown[name] = make("span");
      controls.append(make("label", {}, shown[name], input));
      input.addEventListener("input", () => { now[name] = Number(input.value); update(); });
    }
    const picture = make("svg", {"aria-hidden": "true", viewBox: `0 0 ${SIDE} ${SIDE}`, width: SIDE});
    const readout = make("output", {"aria-live": "polite"});

    function update() {
      for (const [name, [title, unit]] of Object.entries(CONTROLS)) {
        shown[name].textContent = `${title}: ${now[name]}${unit}`;
      }
      const m = matrix(now);
      const radius = (level) => Math.sqrt(2 * level) * SIDE / 2 / SPAN;
      const levels = LEVELS.map((level) => make("ellipse", {cx: SIDE / 2, cy: SIDE / 2,
        rx: radius(level), ry: radius(level) / Math.sqrt(now.condition),
        transform: `rotate(${-now.angle} ${SIDE / 2} ${SIDE / 2})`}));
      const ends = {};
      const lines = NAMES.map(([name, kind]) => {
        const points = walk(m, now.rate, steps[name]);
        ends[name] = loss(m, points.at(-1));
        return make("polyline", {class: kind,
          points: points.map(([x, y]) => `${pixel(x, 1)},${pixel(y, -1)}`).join(" ")});
      });
      picture.replaceChildren(make("g", {class: "levels"}, ...levels), ...lines);
      figure.dataset.ends = JSON.stringify(ends);
      readout.replaceChildren(`Loss after ${STEPS} steps: `, ...NAMES.flatMap(([name, kind], i) =>
        [make("b", {class: kind}, name), ` ${written(ends[name])}${i < 2 ? ", " : "."}`]));
    }

    figure.prepend(make("div", {class: "live", role: "group", "aria-label":
      "A valley that can be turned"}, controls, picture, readout));
    figure.classList.add("is-live");
    update();
  }

  document.querySelectorAll(".valley").forEach(start);
})();
