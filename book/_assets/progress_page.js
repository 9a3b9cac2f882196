/* The page "Your progress": points by chapter and track, minutes left, and what is next. */
import { button, el, number, ROOT, sentence, TRACKS } from "./dom.js";
import { done } from "./progress.js";
import { touched } from "./store.js";

export function fill(page, data) {
    const whole = "This is what your files have come to.";
    const part = "Nothing here sees your files: these are the tasks that you began in this " +
        "browser. Start the book with `autograder learn` to see all of your work.";
    page.replaceChildren(
        el("p", {}, sentence(data.backend ? whole : part)),
        nextTask(data),
        table(data),
        el("div", { class: "task-bar" }, button("Print", () => print())));
}

function taskLink(chapter, task) {
    const href = new URL(`chapters/${chapter}.html#task-${chapter}-${task}`, ROOT);
    return el("a", { href: href.href }, el("code", {}, task));
}

/** The open tasks with their states in the tracks that count: the chosen one; without one, all.

    A task that any of these has passed is done. `autograder status` follows the same rule. */
function open(tasks, chosen) {
    const counting = chosen ? [chosen] : Object.keys(TRACKS);
    const states = (task) => counting.filter((track) => task.tracks[track])
        .map((track) => ({ track, status: task.tracks[track].status }));
    return tasks.map((task) => ({ ...task, states: states(task) }))
        .filter((one) => one.states.length && one.states.every(({ status }) => status !== "passed"));
}

/** How many minutes the open tasks take: each counts once. */
export function minutesLeft(tasks, chosen) {
    return open(tasks, chosen).reduce((sum, one) => sum + one.minutes, 0);
}

/** The first task that is begun and not done, else the first open one; null where all is done. */
export function next({ chapters, track: chosen }) {
    const left = chapters.flatMap(({ chapter, title, tasks }) => open(tasks, chosen)
        .flatMap(({ task, minutes, states }) => states.map((state) =>
            ({ chapter, title, task, minutes, ...state }))));
    return left.find(touched) ?? left[0] ?? null;
}

function nextTask(data) {
    const where = data.track ? ` in ${TRACKS[data.track]}` : "";
    const one = next(data);
    if (!one) return el("p", { class: "progress-next" }, `Everything is done${where}.`);
    return el("p", { class: "progress-next" }, el("strong", {}, `Next${where}: `),
        taskLink(one.chapter, one.task), ` in ${one.title}, about ${one.minutes} minutes.`);
}

function table({ chapters, track }) {
    const tracks = Object.keys(TRACKS).filter((name) =>
        chapters.some(({ tasks }) => tasks.some((one) => one.tracks[name])));
    const head = ["Chapter", "Tasks", ...tracks.map((name) => TRACKS[name]),
        `Minutes left${track ? ` in ${TRACKS[track]}` : ""}`];
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
    return el("tr", { class: right === tasks.length ? "whole" : "" },
        el("th", { scope: "row" }, chapter ? el("a", { href }, title) : title),
        el("td", {}, `${right}/${tasks.length}`),
        tracks.map((track) => points(tasks.map((one) => one.tracks[track]).filter(Boolean))),
        minutes(tasks, chosen));
}

function minutes(tasks, chosen) {
    const none = chosen && tasks.every((one) => !one.tracks[chosen]);
    if (none) return el("td", { class: "none" }, "–");
    const left = minutesLeft(tasks, chosen);
    return el("td", {}, left ? number(left) : "✓");
}

function points(verdicts) {
    if (!verdicts.length) return el("td", { class: "none" }, "–");
    const sum = (kind) => verdicts.reduce((total, one) => total + one[kind], 0);
    const [earned, possible] = [sum("earned"), sum("possible")];
    const bar = el("meter", { value: earned, max: possible, "aria-hidden": "true" });
    return el("td", {}, `${number(earned)}/${number(possible)}`, bar);
}
