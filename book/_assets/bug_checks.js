/* Which check finds which bug, as workbook.movable.bug_runs has recorded it. The same as
   workbook.movable.bug_checks; without this script its first picture stays. */
"use strict";

(() => {
  const {svg, text, box, line, dot, plot, define} = globalThis.movable;
  const [LEFT, TOP, ROW, HEIGHT] = [116, 22, 24, 210];

  function table({recorded, names, checks, bug, check}, width, press) {
    const wide = (width - LEFT) / checks.length;
    const heads = checks.map((_, i) => text(LEFT + wide * (i + 0.5), 14, i + 1,
      i === check - 1 ? "name" : "number", "middle"));
    const rows = Object.entries(recorded).map(([name, {passed}], row) => {
      const y = TOP + ROW * row;
      return [text(0, y + 15, names[name], name === bug ? "name" : "label"),
        passed.map((good, i) => {
          const lit = name === bug && i === check - 1 ? " lit" : "";
          const cell = box(LEFT + wide * i + 1, y + 1, wide - 2, ROW - 4,
            (good ? "green" : "red") + lit, good ? "✓" : "✗");
          cell.forEach((one) => one.addEventListener("pointerdown", () => press(name, i + 1)));
          return cell;
        })];
    });
    return [text(0, 14, "check", "head"), heads, rows];
  }

  function below({recorded, checks, tops, bug, check}, width) {
    const [title, xlabel] = checks[check - 1];
    const top = tops[check - 1];
    const count = recorded[bug].series[check - 1].length;
    const {x, y, marks} = plot(width, HEIGHT, {x: [0, count + 1], y: [0, top], xlabel,
      ylabel: `${title} (dashed: no bug)`, xticks: [1, count].map((one) => [one, one]),
      yticks: [0, top / 2, top].map((one) => [one, one])});
    const shown = bug === "none" ? [["none", "orange thick"]]
      : [["none", "plain dashed"], [bug, "orange thick"]];
    return [marks, shown.map(([name, look]) => {
      const points = recorded[name].series[check - 1].map((one, i) => [x(i + 1), y(one)]);
      return [line(points, look), points.map(([px, py]) => dot(px, py, look.split(" ")[0], 3))];
    })];
  }

  const written = (value) => Number(value.toPrecision(3));

  define("bug_checks", "Bugs and the checks that find them", (figure, now) => {
    figure.slider("check", [1, now.checks.length, 1], (value) => `Check ${value}`);
    figure.choice("bug", "Bug", now.names);
    const press = (bug, check) => { Object.assign(now, {bug, check}); figure.update(); };

    return () => {
      const under = TOP + ROW * Object.keys(now.recorded).length + 12;
      figure.paint(figure.width, under + HEIGHT, [table(now, figure.width, press),
        svg("g", {transform: `translate(0 ${under})`}, ...below(now, figure.width).flat(Infinity))]);
      const {series, passed, accuracy} = now.recorded[now.bug];
      const found = series[now.check - 1];
      const [title, , must] = now.checks[now.check - 1];
      const missed = passed.filter((one) => !one).length;
      figure.say(`Check ${now.check}, the ${title}: from ${written(found[0])} to `
        + `${written(found.at(-1))}. ${must} This program ${passed[now.check - 1] ? "passes" : "fails"}. `
        + `It fails ${missed} of ${passed.length} checks and reads ${accuracy.toFixed(1)} % of the `
        + `validation digits; the sound one reads ${now.recorded.none.accuracy.toFixed(1)} %.`,
      {found, passed});
    };
  });
})();
