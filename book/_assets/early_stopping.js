/* The interactive figure of the chapter on early stopping: recorded curves, and a criterion that
   the reader chooses. The curves come from the page (#early-stopping-data); where training would
   stop is computed here, and the page has the answers of the chapter's own functions beside it,
   for the test that compares them. Without this script the figure shows its picture. */
"use strict";

(() => {
  const {el, svg} = globalThis.movable;
  const [HEIGHT, LEFT, FOOT] = [240, 40, 40];  // pixels of the plot, and around it
  const figure = document.getElementById("fig-early-stopping-replay");
  const source = document.getElementById("early-stopping-data");
  if (!figure || !source) return;
  const {runs} = JSON.parse(source.textContent);
  const epochs = runs[0].validation.length;

  /* --- the criteria: each gives the epoch after which training stops, from 0 on, or null */

  const STRIP = 5;
  const firstLowest = (values) => values.indexOf(Math.min(...values));
  const loss = (values, t) => 100 * (values[t] / Math.min(...values.slice(0, t + 1)) - 1);
  const first = (holds) => {
    for (let t = 0; t < epochs; t++) if (holds(t)) return t;
    return null;
  };
  const endsStrip = (t) => (t + 1) % STRIP === 0;

  function patience({validation}, {patience: limit, delta}) {
    let [best, wait] = [Infinity, 0];
    return first((t) => {
      const better = validation[t] < best - delta;
      if (better) best = validation[t];
      wait = better ? 0 : wait + 1;
      return wait >= limit;
    });
  }

  function pq({training, validation}, {alpha}) {
    return first((t) => {
      if (!endsStrip(t)) return false;
      const strip = training.slice(t + 1 - STRIP, t + 1);
      const mean = strip.reduce((sum, value) => sum + value, 0) / STRIP;
      return loss(validation, t) > alpha * 1000 * (mean / Math.min(...strip) - 1);
    });
  }

  function up({validation}, {rises}) {
    let count = 0;
    return first((t) => {
      if (!endsStrip(t) || t < STRIP) return false;
      count = validation[t] > validation[t - STRIP] ? count + 1 : 0;
      return count === rises;
    });
  }

  const CRITERIA = {
    patience: {name: "patience", stop: patience, sliders: {
      patience: {name: "patience", unit: "epochs", min: 1, max: 40, step: 1, value: 10},
      delta: {name: "min_delta", unit: "", min: 0, max: 0.05, step: 0.0025, value: 0}}},
    gl: {name: "GL: generalization loss", sliders: {
      alpha: {name: "alpha", unit: "per cent", min: 0.5, max: 20, step: 0.5, value: 5}},
      stop: ({validation}, {alpha}) => first((t) => loss(validation, t) > alpha)},
    pq: {name: "PQ: loss over progress", stop: pq, sliders: {
      alpha: {name: "alpha", unit: "", min: 0.05, max: 3, step: 0.05, value: 0.5}}},
    up: {name: "UP: successive rises", stop: up, sliders: {
      rises: {name: "rises", unit: "strips of 5 epochs", min: 1, max: 8, step: 1, value: 2}}},
  };

  /** What stopping there costs and brings: the weights of the lowest validation error are kept. */
  function replay({validation, test}, stop) {
    const cost = stop === null ? epochs : stop + 1;
    const kept = firstLowest(validation.slice(0, cost));
    return {stop, cost, kept, test: test[kept], regret: test[kept] - Math.min(...test)};
  }

  /* --- the controls */

  const option = ([value, name]) => el("option", {value}, name);
  const run = el("select", {name: "run"}, ...runs.map((_, i) => option([i, `run ${i + 1}`])));
  const criterion = el("select", {name: "criterion"},
    ...Object.entries(CRITERIA).map(([key, {name}]) => option([key, name])));
  const sliders = Object.entries(CRITERIA).flatMap(([key, one]) =>
    Object.entries(one.sliders).map(([setting, {name, unit, ...range}]) => {
      const input = el("input", {type: "range", name: `${key}-${setting}`, ...range});
      const shown = el("span");
      return {key, setting, name, unit, input, shown, label: el("label", {}, shown, input)};
    }));
  const picture = svg("svg", {"aria-hidden": "true", height: HEIGHT + FOOT});
  const readout = el("output", {"aria-live": "polite"});
  const widget = el("div", {class: "early-stopping", role: "group",
      "aria-label": "A stopping criterion on recorded curves"},
    el("div", {class: "early-stopping-controls"}, el("label", {}, "Curves of", run),
      el("label", {}, "Criterion", criterion), ...sliders.map(({label}) => label)),
    el("p", {class: "early-stopping-key"}, ...["training", "validation", "test"].map((kind) =>
      el("span", {class: kind}, kind))), picture, readout);

  function draw(curves, {stop, kept}) {
    const width = Math.max(260, picture.parentElement.clientWidth);
    const lowest = Math.min(...curves.validation, ...curves.test);
    const low = Math.floor(10 * lowest - 0.5) / 10;
    const high = low + 0.5;  // the first epochs, and the end of training, lie outside
    const x = (epoch) => LEFT + (width - LEFT - 8) * epoch / (epochs - 1);
    const y = (error) => HEIGHT * (1 - (error - low) / (high - low));
    const marks = [svg("line", {x1: LEFT, x2: x(epochs - 1), y1: HEIGHT, y2: HEIGHT}),
      svg("line", {x1: LEFT, x2: LEFT, y1: 0, y2: HEIGHT})];
    for (let tick = 0; tick < epochs; tick += width < 480 ? 50 : 25) {
      marks.push(svg("line", {x1: x(tick), x2: x(tick), y1: HEIGHT, y2: HEIGHT + 4}),
        svg("text", {x: x(tick), y: HEIGHT + 17, "text-anchor": "middle"}, tick));
    }
    for (const tick of [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((step) => low + step)) {
      marks.push(svg("line", {x1: LEFT - 4, x2: LEFT, y1: y(tick), y2: y(tick)}),
        svg("text", {x: LEFT - 7, y: y(tick) + 4, "text-anchor": "end"}, tick.toFixed(1)));
    }
    marks.push(svg("text", {x: width / 2, y: HEIGHT + 34, "text-anchor": "middle"}, "epoch"));
    marks.push(svg("text", {x: width - 8, y: 12, "text-anchor": "end"},
      "squared error"));
    for (const kind of ["training", "test", "validation"]) {
      const points = curves[kind].flatMap((error, t) =>
        error >= low && error <= high ? [`${x(t).toFixed(1)},${y(error).toFixed(1)}`] : []);
      marks.push(svg("polyline", {class: kind, points: points.join(" ")}));
    }
    if (stop !== null) {
      marks.push(svg("line", {class: "stop", x1: x(stop), x2: x(stop), y1: 0, y2: HEIGHT}));
    }
    marks.push(svg("circle", {class: "kept", cx: x(kept), cy: y(curves.validation[kept]), r: 5}));
    picture.setAttribute("width", width);
    picture.replaceChildren(...marks);
  }

  function update() {
    const [curves, chosen] = [runs[run.value], CRITERIA[criterion.value]];
    const settings = {};
    for (const {key, setting, name, unit, input, shown, label} of sliders) {
      label.hidden = key !== criterion.value;
      if (label.hidden) continue;
      settings[setting] = Number(input.value);
      shown.textContent = `${name}: ${input.value} ${unit}`.trim();
      input.setAttribute("aria-valuetext", `${input.value} ${unit}`.trim());
    }
    const found = replay(curves, chosen.stop(curves, settings));
    const all = runs.map((one) => replay(one, chosen.stop(one, settings)));
    const mean = (what) => all.reduce((sum, one) => sum + one[what], 0) / all.length;
    const stopped = found.stop === null ? `Never stops: all ${epochs} epochs are trained.`
      : `Stops after epoch ${found.stop}: ${found.cost} epochs are trained.`;
    readout.textContent = `${stopped} The weights of epoch ${found.kept} are kept, with a test `
      + `error of ${found.test.toFixed(3)}: a regret of ${found.regret.toFixed(3)}. Mean of all `
      + `${runs.length} runs: ${mean("cost").toFixed(1)} epochs, regret `
      + `${mean("regret").toFixed(3)}.`;
    Object.assign(widget.dataset, {stop: found.stop, kept: found.kept, cost: mean("cost"),
      stops: JSON.stringify(all.map(({stop}) => stop)), regret: mean("regret")});
    draw(curves, found);
  }

  figure.prepend(widget);
  figure.classList.add("early-stopping-live");
  [run, criterion, ...sliders.map(({input}) => input)].forEach((control) =>
    control.addEventListener("input", update));
  new ResizeObserver(update).observe(figure);
  update();
})();
