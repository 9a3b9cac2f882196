/* Elements in one line each. Text is always set as text, never read as HTML. */

/** An element: properties by name, `class`, `data-*`, `aria-*` and `role` as attributes. */
export function el(tag, properties = {}, ...children) {
    const one = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name.startsWith("on")) one.addEventListener(name.slice(2), value);
        else if (name in one && name !== "class") one[name] = value;
        else if (value !== false && value != null) one.setAttribute(name, value);
    }
    one.append(...children.flat().filter((child) => child != null && child !== false));
    return one;
}

export function svg(tag, attributes = {}, ...children) {
    const one = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    one.append(...children);
    return one;
}

export function button(text, press, kind = "") {
    const properties = { type: "button", class: `task-button ${kind}`.trim(), onclick: press };
    return el("button", properties, text);
}

/** A sentence in which `names` stand as code. */
export function sentence(text) {
    return text.split("`").map((part, index) => (index % 2 ? el("code", {}, part) : part));
}

/** Where the book's first page lies: the scripts are in its folder _static. */
export const ROOT = new URL("../", import.meta.url);

/** How a track is called, as the tabs of the pages have it. */
export const TRACKS = { scratch: "NumPy", pytorch: "PyTorch", tf: "TensorFlow" };

export function points(earned, possible) {
    return `${number(earned)} of ${number(possible)} ${possible === 1 ? "point" : "points"}`;
}

export function number(value) {
    return String(Math.round(value * 100) / 100);
}
