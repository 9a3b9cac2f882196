/* What is done: marks in the sidebar and in the task boxes, and the page "Your progress". */
import { local } from "./backend.js";
import { el, number, ROOT, TRACKS } from "./dom.js";
import { verdicts } from "./store.js";

/** What `progress` answers; without a backend, the list of tasks with this browser's verdicts. */
async function read() {
    const server = await local();
    if (server && !server.refused) {
        const reply = await server.send({ do: "progress" });
        return { ...reply, backend: server };
    }
    const found = await fetch(new URL("_static/tasks.json", ROOT));
    const listed = found.ok ? await found.json() : { track: null, chapters: [] };
    for (const one of verdicts()) note(listed, one);
    return listed;
}

function note({ chapters }, { chapter, task, track, status, earned, possible }) {
    const tasks = chapters.find((one) => one.chapter === chapter)?.tasks ?? [];
    const entry = tasks.find((one) => one.task === task);
    if (entry) entry.tracks[track] = { status, earned, possible };
}

/** Is a task done? In the chosen track; where it has none of that, or none is chosen, in any. */
export function done(task, track) {
    const chosen = task.tracks[track];
    const found = chosen ? [chosen] : Object.values(task.tracks);
    return found.some((one) => one.status === "passed");
}

function markSidebar({ chapters, track }) {
    const links = [...document.querySelectorAll(".bd-sidebar-primary .toctree-l1 > a")];
    const here = location.pathname.split("/").at(-1);
    for (const { chapter, tasks } of chapters) {
        const link = links.find((one) => {
            const href = one.getAttribute("href");
            return (href === "#" ? here : href.split("/").at(-1)) === `${chapter}.html`;
        });
        const right = tasks.filter((one) => done(one, track)).length;
        const begun = tasks.some((one) => Object.values(one.tracks).some(touched));
        link?.querySelector(".task-done")?.remove();
        if (link && begun) link.append(sidebarMark(right, tasks.length));
    }
}

function touched({ status }) {
    return !["todo", "missing"].includes(status);
}

function sidebarMark(right, all) {
    const whole = right === all;
    return el("span", { class: `task-done ${whole ? "whole" : ""}` },
        el("span", { "aria-hidden": "true" }, `${whole ? "✓ " : ""}${right}/${all}`),
        el("span", { class: "visually-hidden" }, `, ${right} of ${all} tasks done`));
}

function markBoxes({ chapters }) {
    for (const box of document.querySelectorAll(".admonition.task")) {
        const { chapter, task } = box.querySelector(".task-work")?.dataset ?? {};
        const tasks = chapters.find((one) => one.chapter === chapter)?.tasks ?? [];
        const tracks = tasks.find((one) => one.task === task)?.tracks ?? {};
        const marks = Object.entries(tracks).filter(([, one]) => touched(one))
            .map(([track, one]) => boxMark(track, one, Object.keys(tracks).length > 1));
        const title = box.querySelector(".admonition-title");
        title.querySelector(".task-marks")?.remove();
        if (marks.length) title.append(el("span", { class: "task-marks" }, marks));
    }
}

function boxMark(track, { status, earned, possible }, several) {
    const passed = status === "passed";
    const where = several ? `${TRACKS[track]} ` : "";
    return el("span", { class: `task-mark ${passed ? "passed" : ""}` },
        passed ? el("span", { "aria-hidden": "true" }, "✓ ") : "",
        `${where}${number(earned)}/${number(possible)}`,
        el("span", { class: "visually-hidden" },
            ` points${status === "changed" ? ", changed since the check" : ""}`));
}

/** Show the marks, keep them up to date, and fill the page "Your progress" if this is it. */
export async function start(page) {
    let data = await read();
    if (!data.chapters) {
        if (page) page.firstElementChild.textContent = data.error ?? "";
        return;
    }
    const show = () => {
        markSidebar(data);
        markBoxes(data);
        if (page) import("./progress_page.js").then((one) => one.fill(page, data));
    };
    show();
    document.addEventListener("autograder:graded", ({ detail }) => {
        note(data, detail);
        show();
    });
    document.addEventListener("visibilitychange", async () => {
        if (document.visibilityState !== "visible") return;
        const now = await read();
        if (now.chapters) data = now;
        show();
    });
}

