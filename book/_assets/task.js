/* The task boxes of a page: each becomes a place where the task is solved. */
import { Work } from "./work.js";

for (const box of document.querySelectorAll(".admonition.task")) {
    const hints = [...box.querySelectorAll(":scope > details.task-fold")]
        .filter((one) => /^\s*Hint/.test(one.querySelector("summary").textContent));
    const works = [...box.querySelectorAll(".task-work")].map((root) => new Work(root, hints));
    for (const hint of hints) {
        hint.addEventListener("toggle", () => {
            for (const work of works.filter((one) => one.ui)) work.hintsLeft();
        });
    }
}
