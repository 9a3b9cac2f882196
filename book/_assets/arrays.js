/* Small arrays as pictures: what came beside what was expected, with the differing cells framed. */
import { el, number, svg } from "./dom.js";

const LARGEST = 12; // rows and columns that are still a small picture
const [WIDE, HIGH] = [52, 26]; // of a cell, in units of the picture
const NUMBER = /[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|inf|nan)|True|False/gi;

/** {kind: 'int64 (2, 2)', shape: [rows, columns], values} of an array that a message gives in full, or null. */
export function parse(text) {
    const [, kind, dims, body] = /^(\w+ \(([\d, ]*)\))\n([\s\S]+)$/.exec(text ?? "") ?? [];
    if (body === undefined || body.includes("...")) return null;
    const shape = dims.match(/\d+/g)?.map(Number) ?? [];
    const size = shape.reduce((product, length) => product * length, 1);
    const values = body.match(NUMBER) ?? [];
    const sides = shape.filter((length) => length > 1);
    if (values.length !== size || size < 2 || sides.length > 2) return null;
    const [rows, columns] = sides.length === 2 ? sides : [1, sides[0]];
    return Math.max(rows, columns) <= LARGEST ? { kind, shape: [rows, columns], values } : null;
}

/** {came, expected}: the pictures of two small arrays, or {} where the texts are none. */
export function pictures(came, expected) {
    const [left, right] = [parse(came), parse(expected)];
    if (!left || !right) return {};
    const finite = [left, right].flatMap((one) => one.values.map(value)).filter(Number.isFinite);
    const scale = { low: Math.min(...finite), high: Math.max(...finite) };
    const alike = String(left.shape) === String(right.shape);
    const differs = (index) => !alike || !near(left.values[index], right.values[index]);
    return {
        came: picture("came", left, scale, differs),
        expected: picture("expected", right, scale, differs),
    };
}

function value(text) {
    if (/^(true|false)$/i.test(text)) return Number(/^true$/i.test(text));
    return /inf/i.test(text) ? Infinity * (text.startsWith("-") ? -1 : 1) : Number(text);
}

function near(one, other) {
    if (one === other) return true;
    const [a, b] = [value(one), value(other)];
    return Math.abs(a - b) <= 1e-4 * Math.max(Math.abs(a), Math.abs(b));
}

function picture(title, { kind, shape: [rows, columns], values }, scale, differs) {
    const drawn = svg("svg", {
        class: "task-picture",
        viewBox: `0 0 ${columns * WIDE} ${rows * HIGH}`,
        width: columns * WIDE,
        role: "img",
        "aria-label": spoken(title, rows, columns, values),
    });
    const framed = values.map((_, index) => index).filter(differs);
    const plain = values.map((_, index) => index).filter((index) => !differs(index));
    for (const index of [...plain, ...framed]) { // frames are not painted over
        const at = [(index % columns) * WIDE, Math.floor(index / columns) * HIGH];
        drawn.append(cell(at, values[index], scale, framed.includes(index)));
    }
    return [el("div", { class: "task-kind" }, kind), drawn];
}

function cell([x, y], text, { low, high }, framed) {
    const share = high > low ? (value(text) - low) / (high - low) : 0;
    const depth = Number.isFinite(share) ? 0.04 + 0.36 * Math.min(1, Math.max(0, share)) : 0;
    const place = { x: x + 1.5, y: y + 1.5, width: WIDE - 3, height: HIGH - 3, rx: 3 };
    const short = Number.isFinite(value(text)) && !/[a-z]{2}/i.test(text)
        ? String(Number(value(text).toPrecision(4))) : text;
    return svg("g", { class: framed ? "cell differs" : "cell" },
        svg("rect", { ...place, "fill-opacity": depth.toFixed(2) }),
        svg("text", { x: x + WIDE / 2, y: y + HIGH / 2 }, short));
}

function spoken(title, rows, columns, values) {
    const lines = Array.from({ length: rows }, (_, row) =>
        values.slice(row * columns, (row + 1) * columns).join(", "));
    const size = rows > 1 ? `${number(rows)} rows of ${columns}` : `${columns} values`;
    return `${title}, ${size}: ${lines.join("; ")}`;
}
