/* The interactive figure of the chapter on loss scaling: recorded gradients under a scale that the
   reader moves. The numbers come from the page (#loss-scale-data), counted there by the chapter's
   own function; here they are only looked up and drawn. Without this script the figure shows its
   picture. */
"use strict";

(() => {
  const {el, svg} = globalThis.movable;
  const FATES = ["zero", "subnormal", "normal", "overflow"];
  const NAMES = ["become zero", "subnormal", "normal", "overflow"];
  const HEIGHT = 200;  // pixels, without the axis
  const figure = document.getElementById("fig-loss-scaling-histogram");
  const source = document.getElementById("loss-scale-data");
  if (!figure || !source) return;
  const data = JSON.parse(source.textContent);

  const options = (names) => names.map((name, i) => el("option", {value: i}, name));
  const network = el("select", {}, ...options(data.networks.map((one) => one.name)));
  const format = el("select", {}, ...options(data.formats.map((one) => one.name)));
  const [first, last] = [data.scales[0], data.scales.at(-1)];
  const range = el("input", {type: "range", min: first, max: last, step: 1, value: 0});
  const shown = el("span");
  const picture = svg("svg", {"aria-hidden": "true", height: HEIGHT + 40});
  const numbers = FATES.map(() => el("dd"));
  const readout = el("output", {"aria-live": "polite"});

  const widget = el("div", {class: "loss-scale", role: "group",
      "aria-label": "Gradients under a loss scale"},
    el("div", {class: "loss-scale-controls"},
      el("label", {}, "Gradients of", network),
      el("label", {}, "Stored in", format),
      el("label", {class: "wide"}, shown, range)),
    picture,
    el("dl", {}, ...FATES.map((fate, i) =>
      el("div", {class: fate}, el("dt", {}, NAMES[i]), numbers[i]))),
    readout);

  /** Where a gradient of 2^exponent and a little more ends up. */
  function fate(exponent, limits) {
    if (exponent >= limits.top) return "overflow";
    if (exponent >= limits.normal) return "normal";
    return exponent >= limits.lowest - 1 ? "subnormal" : "zero";  // half of the lowest rounds up
  }

  function draw(recorded, limits, scale) {
    const width = Math.max(260, picture.parentElement.clientWidth);
    const [low, high] = data.axis;
    const x = (exponent) => 4 + (width - 8) * (exponent - low) / (high - low);
    const tallest = Math.max(...recorded.counts);
    const marks = [];
    recorded.counts.forEach((count, i) => {
      const exponent = recorded.first + i + scale;
      if (!count || exponent < low || exponent >= high) return;
      const size = Math.max(1, HEIGHT * count / tallest);
      marks.push(svg("rect", {class: fate(exponent, limits), x: x(exponent) + 0.5,
        y: HEIGHT - size, width: Math.max(1, x(exponent + 1) - x(exponent) - 1), height: size}));
    });
    for (const edge of [limits.lowest - 1, limits.normal, limits.top]) {
      if (edge <= low || edge >= high) continue;
      marks.push(svg("line", {class: "limit", x1: x(edge), x2: x(edge), y1: 0, y2: HEIGHT}));
    }
    marks.push(svg("line", {x1: x(low), x2: x(high), y1: HEIGHT, y2: HEIGHT}));
    for (let tick = Math.ceil(low / 8) * 8; tick <= high; tick += width < 480 ? 16 : 8) {
      marks.push(svg("line", {x1: x(tick), x2: x(tick), y1: HEIGHT, y2: HEIGHT + 4}));
      const power = svg("tspan", {dy: -4, "font-size": "10"}, String(tick).replace("-", "−"));
      const anchor = tick <= low ? "start" : tick >= high ? "end" : "middle";
      marks.push(svg("text", {x: x(tick), y: HEIGHT + 18, "text-anchor": anchor}, "2", power));
    }
    marks.push(svg("text", {x: width / 2, y: HEIGHT + 36, "text-anchor": "middle"},
      "magnitude of the scaled gradient"));
    picture.setAttribute("width", width);
    picture.replaceChildren(...marks);
  }

  const percent = (part) => {
    const rounded = (100 * part).toFixed(1);
    return part > 0 && rounded === "0.0" ? "< 0.1 %" : `${rounded} %`;
  };
  const written = (scale) => scale >= 0 ? (2 ** scale).toLocaleString("en-US")
    : `1/${(2 ** -scale).toLocaleString("en-US")}`;

  function update() {
    const scale = Number(range.value);
    const [recorded, limits] = [data.networks[network.value], data.formats[format.value]];
    const counts = limits.fates[network.value][scale - first];
    const parts = counts.map((count) => count / recorded.total);
    const power = el("sup", {}, String(scale).replace("-", "−"));
    shown.replaceChildren("Loss scale: 2", power, ` = ${written(scale)}`);
    range.setAttribute("aria-valuetext", `2 to the power ${scale}, ${written(scale)}`);
    numbers.forEach((one, i) => { one.textContent = percent(parts[i]); });
    const verdict = counts[3] > 0 ? "At least one overflows: this step would be skipped."
      : "None overflows: this step would be taken.";
    readout.textContent = `At a scale of ${written(scale)}, ${percent(parts[0])} of the gradients `
      + `become zero in ${limits.name}, ${percent(parts[1])} are subnormal. ${verdict}`;
    draw(recorded, limits, scale);
  }

  figure.prepend(widget);
  figure.classList.add("loss-scale-live");
  [network, format, range].forEach((control) => control.addEventListener("input", update));
  new ResizeObserver(update).observe(figure);
  update();
})();
