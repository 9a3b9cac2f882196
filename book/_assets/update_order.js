/* The three lines of an update in any order, call by call. The same as
   workbook.movable.update_order; without this script its first picture stays. */
"use strict";

(() => {
  const {svg, text, box, line, dot, plot, define} = globalThis.movable;
  const LINES = {zero: "optimizer.zero_grad()", backward: "loss.backward()", step: "optimizer.step()"};
  const ORDERS = ["zero-backward-step", "zero-step-backward", "backward-zero-step",
    "backward-step-zero", "step-zero-backward", "step-backward-zero", "backward-step"];
  const [START, BEST, CALLS, TOP, ROW, HEIGHT, ENDS] = [4, 1, 24, 84, 26, 210, [-3, 5]];
  const written = (value) => value === null ? "None" : value.toFixed(3);

  function walk(order, rate) {
    const [lines, weights, gradients] = [order.split("-"), [START], [null]];
    for (let call = 0; call < CALLS; call++) {
      let [weight, gradient] = [weights[call], gradients[call]];
      const one = lines[call % lines.length];
      if (one === "zero") gradient = null;
      else if (one === "backward") gradient = (gradient ?? 0) + weight - BEST;
      else if (gradient !== null) weight -= rate * gradient;
      weights.push(weight);
      gradients.push(gradient);
    }
    return [weights, gradients];
  }

  function said({order, call}, weights, gradients) {
    const end = `After ${CALLS} calls w is ${weights.at(-1).toFixed(3)}; the loss is lowest at ${BEST}.`;
    if (!call) return `Nothing has been called yet. ${end}`;
    const lines = order.split("-");
    const one = lines[(call - 1) % lines.length];
    const [before, after] = [call - 1, call].map((at) => [weights[at], gradients[at]]);
    const does = {
      zero: before[1] === null ? "finds nothing to forget" : "forgets the gradient",
      backward: `adds w − ${BEST} = ${(before[0] - BEST).toFixed(3)} to the gradient`
        + (before[1] === null ? "" : ` and makes ${written(after[1])}`),
      step: before[1] === null ? "finds no gradient and does nothing"
        : `moves w from ${written(before[0])} to ${written(after[0])}`,
    }[one];
    return `Call ${call}, in loop ${Math.ceil(call / lines.length)}: ${LINES[one]} ${does}. ${end}`;
  }

  define("update_order", "The lines of an update in another order", (figure, now) => {
    figure.choice("order", "The loop repeats", Object.fromEntries(ORDERS.map((one) =>
      [one, one.replace("zero", "zero_grad").replaceAll("-", ", ")])), true);
    const call = figure.slider("call", [0, CALLS, 1], (value) => `Calls: ${value} of ${CALLS}`);
    figure.play(call, 800);
    figure.slider("rate", [0.1, 1, 0.1], (value) => `Learning rate: ${value.toFixed(1)}`);

    return () => {
      const [weights, gradients] = walk(now.order, now.rate);
      const lines = now.order.split("-");
      const boxes = lines.map((one, i) => box(1, 1 + i * ROW, 168, ROW - 4,
        now.call && (now.call - 1) % lines.length === i ? "orange" : "plain", LINES[one]));
      const values = [["w", weights], ["w.grad", gradients]].map(([name, found], i) =>
        text(186, 17 + i * ROW, `${name} = ${written(found[now.call])}`, "name"));
      const {x, y, marks} = plot(figure.width, HEIGHT, {x: [0, CALLS], y: ENDS, xlabel: "call",
        ylabel: "w (dashed: the usual order)", xticks: [0, 6, 12, 18, 24].map((one) => [one, one]),
        yticks: [-3, -1, 1, 3, 5].map((one) => [one, one])});
      const curve = (found, look) => line(found.map((one, i) => [x(i), y(one)]), look);
      figure.paint(figure.width, TOP + HEIGHT, [boxes, values,
        svg("g", {transform: `translate(0 ${TOP})`}, ...marks.flat(),
          curve(walk(ORDERS[0], now.rate)[0], "plain dashed"), curve(weights, "blue thick"),
          dot(x(now.call), y(weights[now.call]), "orange", 5))]);
      figure.say(said(now, weights, gradients), {weights, gradients});
    };
  });
})();
