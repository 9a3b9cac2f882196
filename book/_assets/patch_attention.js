/* What a patch of an image looked at, in a head of a block of a trained vision transformer. The
   same as workbook.movable.patch_attention; without this script its first picture stays. */
"use strict";

(() => {
  const {box, text, define} = globalThis.movable;
  const [TOP, SIDE, RIGHT, TOKEN] = [24, 200, 270, 520];

  function inner(x, y, side, share, kind) {
    const own = side * Math.sqrt(share);
    return box(x + (side - own) / 2, y + (side - own) / 2, own, own, kind);
  }

  const nameOf = (place, across) => (place === 0 ? "the class token"
    : `the patch in row ${Math.floor((place - 1) / across)}, column ${(place - 1) % across}`);

  define("patch_attention", "What a patch looked at", (figure, now) => {
    const [layers, heads, places] = [now.maps[0].length, now.maps[0][0].length,
      now.maps[0][0][0].length];
    const across = Math.round(Math.sqrt(places - 1));
    figure.slider("query", [0, places - 1, 1], (value) => `Query: ${nameOf(value, across)}`);
    figure.slider("image", [0, now.images.length - 1, 1], (value) => `Image: ${value}`);
    figure.slider("layer", [0, layers - 1, 1], (value) => `Block: ${value}`);
    figure.slider("head", [0, heads - 1, 1], (value) => `Head: ${value}`);

    return () => {
      const weights = now.maps[now.image][now.layer][now.head][now.query];
      const narrow = figure.width < 600;  // the weights come below the image
      const [right, top, token] = narrow ? [0, TOP + SIDE + 30, SIDE + 20] : [RIGHT, TOP, TOKEN];
      const pixel = SIDE / now.images[now.image].length;
      const side = SIDE / across;
      const marks = [text(0, 12, "image", "head"),
        text(right, top - 12, "weights of its patches", "head"),
        now.images[now.image].map((row, y) => row.map((value, x) =>
          inner(x * pixel, TOP + y * pixel, pixel, value, "blue"))),
        text(token, top - 12, "class token", "head"),
        weights.map((weight, place) => {
          const x = place === 0 ? token : right + (place - 1) % across * side;
          const y = place === 0 ? top : top + Math.floor((place - 1) / across) * side;
          return [box(x, y, side, side, place === now.query ? "orange" : "plain"),
            inner(x, y, side, weight / 100, "blue"),
            text(x + 4, y + 13, weight.toFixed(1), "number")];
        })];
      figure.paint(figure.width, top + SIDE + 2, marks);
      const most = weights.indexOf(Math.max(...weights));
      figure.say(`In head ${now.head} of block ${now.layer}, ${nameOf(now.query, across)} gives `
        + `most weight, ${weights[most].toFixed(1)} %, to ${nameOf(most, across)}.`,
      {weights, most});
    };
  });
})();
