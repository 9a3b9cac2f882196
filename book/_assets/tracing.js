/* When a step is traced. The same as workbook.movable.tracing; without this script its first
   picture stays. */
"use strict";

(() => {
  const {text, box, define} = globalThis.movable;
  const [EPOCHS, FEATURES, LEFT, TOP, ROW] = [3, 64, 60, 22, 30];
  const RATES = {inside: "inside the step", number: "as a Python number", tensor: "as a tensor"};
  const SIGNATURES = {none: "none", open: `(None, ${FEATURES})`};
  const MADE = {once: "once", epoch: "in each epoch"};

  /** [size of the batch, whether it is traced] of each call. */
  function calls({images, batch, rate, signature, made}) {
    const [found, graphs] = [[], new Set()];
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      if (made === "epoch") graphs.clear();
      for (let start = 0; start < images; start += batch) {
        const size = Math.min(batch, images - start);
        const key = signature === "none" ? `${size} ${rate === "number" ? epoch : ""}` : "";
        found.push([size, !graphs.has(key)]);
        graphs.add(key);
      }
    }
    return found;
  }

  function drawn(found, call, width) {
    const count = found.length / EPOCHS;
    const wide = (width - LEFT) / count;
    return [text(LEFT, 12, "orange: traced; blue: a graph runs", "head"), found.map(([size, traced], i) => {
      const [epoch, place] = [Math.floor(i / count), i % count];
      const y = TOP + ROW * epoch;
      const kind = (traced ? "orange" : "blue") + (i === call - 1 ? " lit" : "");
      return [place ? [] : text(0, y + 17, `epoch ${epoch + 1}`),
        box(LEFT + wide * place + 1, y + 1, wide - 2, ROW - 4, kind, size)];
    })];
  }

  define("tracing", "Calls of a step, traced or not", (figure, now) => {
    const call = figure.slider("call", [1, 1, 1], (value) => `Call ${value}`);
    figure.play(call, 900);
    figure.slider("images", [100, 320, 4], (value) => `Images: ${value}`);
    figure.slider("batch", [32, 128, 16], (value) => `In a batch: ${value}`);
    figure.choice("rate", "Learning rate", RATES);
    figure.choice("signature", "input_signature", SIGNATURES);
    figure.choice("made", "tf.function is called", MADE);

    return () => {
      const found = calls(now);
      call.input.max = found.length;
      now.call = Math.min(now.call, found.length);
      figure.paint(figure.width, TOP + ROW * EPOCHS, drawn(found, now.call, figure.width));
      const [size, traced] = found[now.call - 1];
      const times = found.filter(([, one]) => one).length;
      const lines = times === 1 ? "1 line" : `${times} lines`;
      figure.say(`Call ${now.call} brings the shape (${size}, ${FEATURES}). `
        + (traced ? "There is no graph for it: Python runs the step once and makes one. "
          : "Its graph exists, and Python is not asked. ")
        + `In ${found.length} calls, Python's print in the step would write ${lines}, `
        + `tf.print ${found.length}.`, {sizes: found.map(([one]) => one),
        traced: found.map(([, one]) => one)});
    };
  });
})();
