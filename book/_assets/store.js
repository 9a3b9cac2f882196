/* What the browser keeps for the learner: drafts, what they replaced, and the last verdicts.

   A browser may refuse to keep anything, or be full: then `keep` answers false, and the caller
   says so. */

const BOOK = "implementing-deep-learning";
const COPIES = 3;

function key(kind, { chapter, track, task }) {
    return `${BOOK}/${kind}/${chapter}/${track}/${task}`;
}

function read(name) {
    try {
        return JSON.parse(localStorage.getItem(name));
    } catch {
        return null; // nothing is kept, or not by this script
    }
}

function write(name, value) {
    try {
        localStorage.setItem(name, JSON.stringify(value));
        return true;
    } catch {
        return false;
    }
}

function remove(name) {
    try {
        localStorage.removeItem(name);
    } catch { /* nothing was kept */ }
}

/** What is kept of one kind, each with its place. */
function all(kind) {
    const start = `${BOOK}/${kind}/`;
    try {
        const names = Object.keys(localStorage).filter((one) => one.startsWith(start));
        return names.map((name) => {
            const [chapter, track, task] = name.slice(start.length).split("/");
            return { chapter, track, task, ...read(name) };
        });
    } catch {
        return []; // a browser that keeps nothing
    }
}

/** {text, stamp of the definition it is based on}, or null. */
export function draft(place) {
    const found = read(key("draft", place));
    return typeof found?.text === "string" ? found : null;
}

/** same: does the learner's file hold this text already? */
export function keep(place, text, stamp, same) {
    return write(key("draft", place), { text, stamp, same, at: Date.now() });
}

export function drop(place) {
    remove(key("draft", place));
}

/** [{chapter, track, task, same}] of all that is typed and not yet dropped. */
export function drafts() {
    return all("draft");
}

/** Keep a text that is about to be replaced. */
export function setAside(place, text) {
    const older = aside(place).filter((one) => one !== text);
    return write(key("aside", place), [text, ...older].slice(0, COPIES));
}

/** The texts that were replaced, the latest first. */
export function aside(place) {
    const found = read(key("aside", place));
    return Array.isArray(found) ? found : [];
}

/** Has somebody worked on a task that stands so? */
export function touched({ status }) {
    return !["todo", "missing"].includes(status);
}

/** Keep how far a task is; where that cannot be kept, what was kept before would be wrong. */
export function noteVerdict(place, { status, earned, possible }) {
    const name = key("verdict", place);
    if (touched({ status }) && write(name, { status, earned, possible })) return true;
    remove(name);
    return !touched({ status });
}

/** [{chapter, track, task, status, earned, possible}] of all that is begun in this browser. */
export function verdicts() {
    return all("verdict");
}

/** Call `changed(draft or null)` when another tab keeps or drops the draft of this place. */
export function follow(place, changed) {
    addEventListener("storage", (event) => {
        if (event.key === key("draft", place)) changed(draft(place));
    });
}
