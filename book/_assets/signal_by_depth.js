/* Signal and gradient by depth, as workbook.diagram.signal_by_depth has recorded them for weights of
   several strengths. Without this script its first picture stays. */
"use strict";

(() => {
  const {line, plot, text, define} = globalThis.movable;
  const [DEPTH, HEIGHT, ENDS] = [32, 270, [-10, 10]];
  const LOOKS = {plain: "orange dashed", residual: "blue"};

  const written = (value) => value >= 1000 || value < 0.001 ? value.toExponential(1).replace("+", "")
    : Number(value.toPrecision(2)).toString();

  define("signal_by_depth", "Signal and gradient by depth", (figure, now) => {
    figure.slider("gain", [0.2, 1.6, 0.2], (value) => `Weights: ${value.toFixed(1)} × He's`);
    figure.choice("kind", "Show", {signal: "signal", gradient: "gradient"});

    return () => {
      const found = now.recorded[now.gain.toFixed(1)];
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, DEPTH], y: ENDS,
        xticks: [0, 8, 16, 24, 32].map((one) => [one, one]),
        yticks: [-10, -5, 0, 5, 10].map((one) => [one, `1e${one}`]),
        xlabel: "layer", ylabel: `strength of the ${now.kind}`});
      const lines = Object.entries(LOOKS).map(([name, look]) => line(
        found[name][now.kind].map((one, layer) => [one, layer])
          .filter(([one]) => one >= ENDS[0] && one <= ENDS[1])
          .map(([one, layer]) => [x(layer), y(one)]), `${look} thick`));
      figure.paint(figure.width, HEIGHT, [marks,
        text(figure.width - 12, 11, "dashed: plain; solid: residual", "head", "end"), lines]);
      const size = (name, kind) => written(10 ** found[name][kind].at(kind === "signal" ? -1 : 0));
      figure.say(`Behind ${DEPTH} layers the signal has ${size("plain", "signal")} times its strength `
        + `in the plain network, ${size("residual", "signal")} times in the residual one. The `
        + `gradient reaches the input with ${size("plain", "gradient")} and `
        + `${size("residual", "gradient")} times its strength.`, found);
    };
  });
})();
