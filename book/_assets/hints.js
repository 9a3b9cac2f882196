/* The hints of a box: folded on the page, and opened one after the other for any of its tracks. */
import { button } from "./dom.js";

export class Hints {
    constructor(box) {
        this.folds = [...box.querySelectorAll(":scope > details.task-fold")]
            .filter((one) => /^\s*Hint/.test(one.querySelector("summary").textContent));
        this.buttons = [];
        for (const fold of this.folds) fold.addEventListener("toggle", () => this.tell());
    }

    /** A button that opens the next hint, and then calls `opened()`. */
    button(opened) {
        const one = button("", () => this.next() && opened());
        this.buttons.push(one);
        this.tell();
        return one;
    }

    next() {
        const fold = this.folds.find((one) => !one.open);
        if (!fold) return false;
        fold.open = true;
        fold.querySelector("summary").focus();
        fold.scrollIntoView({ block: "nearest" });
        return true;
    }

    tell() {
        const all = this.folds.length;
        const left = this.folds.filter((one) => !one.open).length;
        for (const one of this.buttons) {
            one.hidden = !all;
            one.disabled = !left;
            one.textContent = left ? `Hint ${all - left + 1} of ${all}` : "No more hints";
        }
    }
}
