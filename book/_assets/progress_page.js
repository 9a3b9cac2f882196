/* The page "Your progress": points by chapter and track, minutes left, and what is next. */
import { button, el, number, ROOT, sentence, TRACKS } from "./dom.js";
import { done } from "./progress.js";

const FIRST = ["failed", "broken", "changed", "missing", "todo"]; // what to do first comes first

export function fill(page, data) {
    const whole = "This is what your files have come to.";
    const part = "Nothing here sees your files: these are the tasks that were checked in this " +
        "browser. Start the book with `autograder learn` to see all of your work.";
    page.replaceChildren(
        el("p", {}, sentence(data.backend ? whole : part)),
        next(data),
        table(data),
        el("div", { class: "task-bar" }, button("Print", () => print())));
}

function taskLink(chapter, task) {
    const href = new URL(`chapters/${chapter}.html#task-${chapter}-${task}`, ROOT);
    return el("a", { href: href.href }, el("code", {}, task));
}

/** The first task that is begun and not done, else the first that is not begun. */
function next({ chapters, track }) {
    const open = chapters.flatMap(({ chapter, title, tasks }) =>
        tasks.filter((one) => !done(one, track)).map((task) => ({ chapter, title, task })));
    const rank = ({ task }) => Math.min(...Object.entries(task.tracks)
        .filter(([name]) => !track || !task.tracks[track] || name === track)
        .map(([, one]) => FIRST.indexOf(one.status)).map((place) => (place < 0 ? 9 : place)));
    const one = [...open].sort((a, b) => rank(a) - rank(b))[0];
    if (!one) return el("p", { class: "progress-next" }, "Everything is done.");
    return el("p", { class: "progress-next" }, el("strong", {}, "Next: "),
        taskLink(one.chapter, one.task.task), ` in ${one.title}, about ${one.task.minutes} minutes.`);
}

function table({ chapters, track }) {
    const tracks = Object.keys(TRACKS).filter((name) =>
        chapters.some(({ tasks }) => tasks.some((one) => one.tracks[name])));
    const head = ["Chapter", "Tasks", ...tracks.map((name) => TRACKS[name]), "Minutes left"];
    const rows = chapters.map((one) => row(one, tracks, track));
    const all = { title: "Together", tasks: chapters.flatMap((one) => one.tasks) };
    return el("div", { class: "progress-scroll", tabIndex: 0, role: "region",
        "aria-label": "Points by chapter and track" },
        el("table", { class: "progress-table table" },
            el("thead", {}, el("tr", {}, head.map((one) => el("th", { scope: "col" }, one)))),
            el("tbody", {}, rows),
            el("tfoot", {}, row(all, tracks, track))));
}

function row({ chapter, title, tasks }, tracks, chosen) {
    const href = chapter && new URL(`chapters/${chapter}.html`, ROOT).href;
    const right = tasks.filter((one) => done(one, chosen)).length;
    const left = tasks.filter((one) => !done(one, chosen))
        .reduce((sum, one) => sum + one.minutes, 0);
    return el("tr", { class: right === tasks.length ? "whole" : "" },
        el("th", { scope: "row" }, chapter ? el("a", { href }, title) : title),
        el("td", {}, `${right}/${tasks.length}`),
        tracks.map((track) => points(tasks.map((one) => one.tracks[track]).filter(Boolean))),
        el("td", {}, left ? number(left) : "✓"));
}

function points(verdicts) {
    if (!verdicts.length) return el("td", { class: "none" }, "–");
    const sum = (kind) => verdicts.reduce((total, one) => total + one[kind], 0);
    const [earned, possible] = [sum("earned"), sum("possible")];
    const bar = el("meter", { value: earned, max: possible, "aria-hidden": "true" });
    return el("td", {}, `${number(earned)}/${number(possible)}`, bar);
}
