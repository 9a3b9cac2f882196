/* Questions to the learner inside a task box: nothing is replaced before it is answered. */
import { button, el } from "./dom.js";

/** Ask in place; the answer is the key of the button that was pressed, or null. */
export function ask(place, { title, content = [], answers }) {
    return new Promise((answered) => {
        const before = document.activeElement;
        const done = (answer) => {
            panel.remove();
            before?.focus?.();
            answered(answer);
        };
        const press = ([key, text], index) => button(text, () => done(key), index ? "" : "primary");
        const panel = el("div", { class: "task-question", role: "group", "aria-label": title },
            el("p", { class: "task-ask", tabIndex: -1 }, title),
            content,
            el("div", { class: "task-answers" }, Object.entries(answers).map(press)));
        panel.addEventListener("keydown", (event) => {
            if (event.key === "Escape" && "cancel" in answers) done("cancel");
        });
        place.replaceChildren(panel);
        panel.querySelector(".task-ask").focus();
    });
}

/** Two versions of a text, side by side, and the choice between them: "mine" or "other". */
export function choose(place, { title, mine, other, named }) {
    const version = (name, text, than) => el("div", { class: "task-version" }, el("p", { class: "task-heading" }, name),
        el("pre", { tabIndex: 0, role: "group", "aria-label": name }, marked(text, than)));
    const content = el("div", { class: "task-versions" },
        version("What you typed here", mine, other), version(named, other, mine));
    const answers = { mine: "Keep mine", other: `Take ${named.toLowerCase()}` };
    return ask(place, { title, content, answers });
}

/** The lines of a text, those marked that the other does not have. */
function marked(text, other) {
    const known = new Set(other.split("\n"));
    return text.split("\n").flatMap((line) => [known.has(line) ? line : el("mark", {}, line), "\n"]);
}
