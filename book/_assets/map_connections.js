/* A connection table that can be changed, and what it costs. The same as
   workbook.movable.map_connections; without this script its first picture stays. */
"use strict";

(() => {
  const {el, text, box, define} = globalThis.movable;
  const [LEFT, TOP, HIGH, AREA, PLACES] = [48, 32, 26, 25, 100];
  const KINDS = {published: "as published", full: "full", row: "three in a row", one: "one each",
    own: "your own"};
  const written = (value) => value.toLocaleString("en-US");
  const same = (one, other) => one.join() === other.join();

  /** The tables to choose from, each with as many rows and columns as the published one. */
  const TABLES = {
    published: (one) => one,
    full: () => 1,
    row: (_, i, j, count) => Number((j - i % count + count) % count < 3),
    one: (_, i, j, count) => Number(i % count === j),
  };
  const made = (kind, published) => published.map((maps, i) =>
    maps.map((one, j) => TABLES[kind](one, i, j, maps.length)));

  function costs(table) {
    const parameters = AREA * table.flat().reduce((sum, one) => sum + one, 0) + table.length;
    const alike = table.flatMap((one, i) => table.slice(i + 1).filter((other) => same(one, other)));
    return {parameters, connections: PLACES * parameters, alike: alike.length};
  }

  function drawn({table, column, row}, width, press) {
    const wide = (width - LEFT) / table.length;
    return [text(LEFT, 12, "C3 map", "head"), text(0, 28, "S2 map", "head"), table.map((maps, i) => {
      const x = LEFT + i * wide;
      const hue = same(maps, table[column]) ? "orange" : "blue";
      return [text(x + wide / 2, 28, i, i === column ? "name" : "number", "middle"),
        maps.map((one, j) => {
          const lit = i === column && j === row ? " lit" : "";
          const [cell] = box(x + 1, TOP + j * HIGH + 1, wide - 2, HIGH - 2, (one ? hue : "plain empty") + lit);
          cell.addEventListener("pointerdown", () => press(i, j));
          cell.setAttribute("pointer-events", "all");
          return cell;
        })];
    }), table[0].map((_, j) =>
      text(20, TOP + j * HIGH + 17, j, j === row ? "name" : "number", "middle"))];
  }

  function said({table, column, others}, found) {
    const seen = table[column].flatMap((one, j) => one ? [j] : []);
    const own = AREA * seen.length + 1;
    const [parameters, connections] = ["parameters", "connections"].map((what, i) =>
      written(found[what] + others[i]));
    return `C3 map ${column} sees ${seen.length ? `S2 map${seen.length > 1 ? "s" : ""} ${seen.join(", ")}` : "nothing"}: `
      + `${own} parameters. C3 has ${written(found.parameters)} parameters and `
      + `${written(found.connections)} connections, the network ${parameters} and ${connections}. `
      + `Pairs of maps that see the same: ${found.alike}.`;
  }

  define("map_connections", "A connection table that can be changed", (figure, now) => {
    figure.choice("kind", "Table", KINDS);
    figure.slider("column", [0, now.table.length - 1, 1], (value) => `C3 map: ${value}`);
    figure.slider("row", [0, now.table[0].length - 1, 1], (value) => `S2 map: ${value}`);
    let kind = now.kind;

    function toggle(column, row) {
      const table = now.table.map((maps) => [...maps]);
      table[column][row] = 1 - table[column][row];
      kind = "own";
      Object.assign(now, {table, column, row, kind});
      figure.update();
    }

    const button = el("button", {type: "button", class: "play",
      onclick: () => toggle(now.column, now.row)});
    button.show = () => {
      button.textContent = now.table[now.column][now.row] ? "Cut" : "Connect";
    };
    figure.add(button);

    return () => {
      if (now.kind !== kind && TABLES[now.kind]) now.table = made(now.kind, now.published);
      kind = now.kind;
      const found = costs(now.table);
      const {table} = now;
      figure.paint(figure.width, TOP + HIGH * table[0].length, drawn(now, figure.width, toggle));
      figure.say(said(now, found), {...found, table, column: now.column});
    };
  });
})();
