/* The valley that the reader turns: plain SGD, momentum and Adam walk down it anew. The same steps
   as workbook.diagram.valley; without this script its first picture stays. */
"use strict";

(() => {
  const {el, svg, define} = globalThis.movable;
  const [SIDE, SPAN, STEPS, START] = [360, 1.25, 100, [-1, 0.6]];
  const LEVELS = [0.02, 0.1, 0.5, 2, 8];
  const CONTROLS = {
    angle: ["Turned by", "°", 0, 45, 1],
    condition: ["Steeper across", " times", 1, 100, 1],
    rate: ["Learning rate", "", 0.002, 0.06, 0.001],
  };
  const NAMES = [["SGD", "plain"], ["momentum", "momentum"], ["Adam", "adam"]];

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

  define("valley", "A valley that can be turned", (figure, now) => {
    for (const [name, [title, unit, ...range]] of Object.entries(CONTROLS)) {
      figure.slider(name, range, (value) => `${title}: ${value}${unit}`);
    }

    return () => {
      const m = matrix(now);
      const radius = (level) => Math.sqrt(2 * level) * SIDE / 2 / SPAN;
      const levels = LEVELS.map((level) => svg("ellipse", {cx: SIDE / 2, cy: SIDE / 2,
        rx: radius(level), ry: radius(level) / Math.sqrt(now.condition),
        transform: `rotate(${-now.angle} ${SIDE / 2} ${SIDE / 2})`}));
      const ends = {};
      const lines = NAMES.map(([name, kind]) => {
        const points = walk(m, now.rate, steps[name]);
        ends[name] = loss(m, points.at(-1));
        return svg("polyline", {class: kind,
          points: points.map(([x, y]) => `${pixel(x, 1)},${pixel(y, -1)}`).join(" ")});
      });
      figure.paint(SIDE, SIDE, [svg("g", {class: "levels"}, ...levels), ...lines]);
      figure.root.dataset.ends = JSON.stringify(ends);
      figure.readout.replaceChildren(`Loss after ${STEPS} steps: `, ...NAMES.flatMap(([name, kind], i) =>
        [el("b", {class: kind}, name), ` ${written(ends[name])}${i < 2 ? ", " : "."}`]));
    };
  });
})();
