/* The way back through a small graph that the page has recorded, edge by edge. The same as
   workbook.diagram.backpropagation; without this script its first picture stays. */
"use strict";

(() => {
  const {box, line, text, define} = globalThis.movable;
  const [ROW, HEIGHT, GAP] = [118, 56, 18];

  const middle = (node) => 2 + HEIGHT / 2 + ROW * node.row;

  function gradients(nodes, edges) {
    const found = nodes.map((_, i) => i === nodes.length - 1 ? 1 : 0);
    for (const [user, parent, derivative] of edges) found[parent] += found[user] * derivative;
    return found;
  }

  function drawn({nodes, edges, step}, found, width) {
    const pitch = width / (1 + nodes.at(-1).column);
    const wide = pitch - GAP;
    const lines = edges.map(([user, parent], i) => line(
      [[pitch * nodes[parent].column + wide, middle(nodes[parent])],
        [pitch * nodes[user].column, middle(nodes[user])]],
      i === step - 1 ? "orange thick" : i < step ? "green" : "plain"));
    const boxes = nodes.map((node, i) => {
      const waits = edges.slice(step).some((edge) => edge[1] === i);
      const last = step > 0 && edges[step - 1][1] === i;
      const [x, y] = [pitch * node.column + 1, middle(node) - HEIGHT / 2];
      const words = [node.name, node.value.toFixed(3), `g = ${found[i].toFixed(3)}`];
      return [box(x, y, wide - 2, HEIGHT, last ? "orange" : waits ? "plain" : "green"),
        words.map((one, j) =>
          text(x + wide / 2 - 1, y + 16 + 16 * j, one, j ? "label" : "name", "middle"))];
    });
    return [lines, boxes];
  }

  function said({nodes, edges, step}, before, found) {
    if (!step) return `The gradient of ${nodes.at(-1).name} is 1. Nothing has been handed back yet.`;
    const [user, parent, derivative] = edges[step - 1];
    const left = edges.slice(step).filter((edge) => edge[1] === parent).length;
    return `From ${nodes[user].name} back to ${nodes[parent].name}: ${before[user].toFixed(3)} · `
      + `(${derivative.toFixed(3)}) is added and makes ${found[parent].toFixed(3)}, `
      + (left ? `which is not yet all: ${left} more to come.` : "and that is all of it.");
  }

  define("backpropagation", "A graph, gone back step by step", (figure, now) => {
    const one = figure.slider("step", [0, now.edges.length, 1], (value) =>
      `Step ${value} of ${now.edges.length}`);
    figure.play(one, 1200);

    return () => {
      const [before, found] = [now.step - 1, now.step].map((step) =>
        gradients(now.nodes, now.edges.slice(0, Math.max(0, step))));
      const height = HEIGHT + ROW * Math.max(...now.nodes.map(({row}) => row)) + 4;
      figure.paint(figure.width, Math.round(height), drawn(now, found, figure.width));
      figure.say(said(now, before, found), {gradients: found});
    };
  });
})();
