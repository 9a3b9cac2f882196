/* What is done: marks in the sidebar and in the task boxes, and the page "Your progress". */
import { begunInPage, local } from "./backend.js";
import { el, number, ROOT, TRACKS } from "./dom.js";
import { drafts, noteVerdict, touched, verdicts } from "./store.js";

/** What `progress` answers; without a server, the list of tasks with this browser's verdicts. */
async function read() {
    const server = await local();
    if (server && !server.refused) {
        const reply = await server.send({ do: "progress" });
        return { ...reply, backend: server };
    }
    const found = await fetch(new URL("_static/tasks.json", ROOT));
    const listed = found.ok ? await found.json() : { track: null, chapters: [] };
    const inPage = await graded();
    for (const one of [...verdicts(), ...inPage]) note(listed, one);
    return listed;
}

/** What Python in the page says of all tasks, kept for pages where it does not run. */
async function graded() {
    const reply = await (await begunInPage())?.send({ do: "progress" });
    const found = (reply?.chapters ?? []).flatMap(({ chapter, tasks }) =>
        tasks.flatMap(({ task, tracks }) => Object.entries(tracks)
            .map(([track, one]) => ({ chapter, task, track, ...one }))));
    for (const one of found) noteVerdict(one, one);
    return found;
}

function note({ chapters }, { chapter, task, track, status, earned, possible }) {
    const tasks = chapters.find((one) => one.chapter === chapter)?.tasks ?? [];
    const tracks = tasks.find((one) => one.task === task)?.tracks ?? {};
    const known = tracks[track];
    if (known) tracks[track] = { status, earned, possible: possible ?? known.possible };
}

/** On a published page what is typed is all there is of a task: it is not what was checked. */
function withDrafts(data) {
    const seen = structuredClone(data);
    for (const one of drafts().filter(({ same }) => !same)) {
        note(seen, { ...one, status: "changed", earned: 0 });
    }
    return seen;
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
        const seen = data.backend ? data : withDrafts(data);
        markSidebar(seen);
        markBoxes(seen);
        if (page) import("./progress_page.js").then((one) => one.fill(page, seen));
    };
    let last = 0;
    const refresh = async () => {
        const turn = ++last;
        const now = await read().catch(() => ({})); // no network: what is known stays
        if (turn !== last) return; // a later one knows more
        if (now.chapters) data = now;
        show();
    };
    show();
    document.addEventListener("autograder:changed", ({ detail }) => {
        note(data, detail);
        show();
        if (detail.others) refresh();
    });
    document.addEventListener("autograder:typed", () => data.backend || show());
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") refresh();
    });
}
