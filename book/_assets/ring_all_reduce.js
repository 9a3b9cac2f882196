/* Sums that travel around a ring of processes, step by step. The same as
   workbook.diagram.ring_all_reduce; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [LEFT, ROW, LARGEST, TOP] = [76, 34, 80, 20];

  /** The pieces after some steps: their values, of how many processes they are the sum, the news. */
  function after(start, processes, step) {
    const found = start.slice(0, processes).map((row) => row.slice(0, processes));
    const count = found.map((row) => row.map(() => 1));
    const around = (value) => (value % processes + processes) % processes;
    let brought = [];
    for (let t = 0; t < step; t++) {
      const adding = t < processes - 1;
      const turn = adding ? t : t - processes;
      brought = found.map((_, r) => ({receiver: around(r + 1), piece: around(r - turn),
        value: found[r][around(r - turn)], many: count[r][around(r - turn)]}));
      for (const {receiver, piece, value, many} of brought) {
        found[receiver][piece] = value + (adding ? found[receiver][piece] : 0);
        count[receiver][piece] = many + (adding ? count[receiver][piece] : 0);
      }
    }
    return {found, count, brought};
  }

  function said({processes, step}, count, brought) {
    const full = count.flat().filter((one) => one === processes).length;
    const news = !step ? "Nothing has been sent yet." : `Process ${brought.at(-1).receiver} has got `
      + `piece ${brought.at(-1).piece}, and ${step < processes ? "added it" : "kept it"}.`;
    return `${news} So far each one has sent ${(step / processes).toFixed(2)} times its gradient. `
      + `Complete sums: ${full} of ${processes ** 2}.`;
  }

  define("ring_all_reduce", "A ring of processes, step by step", (figure, now) => {
    const one = figure.slider("step", [0, 10, 1], (value) =>
      `Step ${value} of ${2 * (now.processes - 1)}`);
    figure.slider("processes", [2, 6, 1], (value) => `Processes: ${value}`);
    figure.play(one, 1000);

    return () => {
      const {processes} = now;
      one.input.max = 2 * (processes - 1);
      now.step = Math.min(now.step, 2 * (processes - 1));
      const {found, count, brought} = after(now.values, processes, now.step);
      const cell = Math.min(LARGEST, (figure.width - LEFT) / processes);
      const news = (i, j) => brought.some((one) => one.receiver === i && one.piece === j);
      const heads = found.map((_, j) =>
        text(LEFT + cell * (j + 0.5), 12, `piece ${j}`, "head", "middle"));
      const rows = found.map((row, i) => [text(0, TOP + ROW * i + 20, `process ${i}`, "head"),
        row.map((value, j) => box(LEFT + cell * j + 1, TOP + ROW * i, cell - 2, ROW - 4,
          (count[i][j] === processes ? "green" : "blue") + (news(i, j) ? " lit" : ""), value))]);
      figure.paint(figure.width, TOP + ROW * processes, [heads, rows]);
      figure.say(said(now, count, brought), {found, count});
    };
  });
})();
