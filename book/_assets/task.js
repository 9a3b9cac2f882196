/* The task boxes of a page: each becomes a place where the task is solved. */
import { Hints } from "./hints.js";
import { Work } from "./work.js";

for (const box of document.querySelectorAll(".admonition.task")) {
    const hints = new Hints(box);
    for (const root of box.querySelectorAll(".task-work")) new Work(root, hints);
}
