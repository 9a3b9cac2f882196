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

/** {text, stamp of the definition it is based on}, or null. */
export function draft(place) {
    const found = read(key("draft", place));
    return typeof found?.text === "string" ? found : null;
}

export function keep(place, text, stamp) {
    return write(key("draft", place), { text, stamp, at: Date.now() });
}

export function drop(place) {
    try {
        localStorage.removeItem(key("draft", place));
    } catch { /* nothing was kept */ }
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

export function noteVerdict(place, { status, earned, possible }) {
    return write(key("verdict", place), { status, earned, possible });
}

/** [{chapter, track, task, status, earned, possible}] of all that were checked in this browser. */
export function verdicts() {
    const start = `${BOOK}/verdict/`;
    const found = [];
    try {
        for (const name of Object.keys(localStorage).filter((one) => one.startsWith(start))) {
            const [chapter, track, task] = name.slice(start.length).split("/");
            found.push({ chapter, track, task, ...read(name) });
        }
    } catch { /* a browser that keeps nothing */ }
    return found;
}

/** Call `changed(draft or null)` when another tab keeps or drops the draft of this place. */
export function follow(place, changed) {
    addEventListener("storage", (event) => {
        if (event.key === key("draft", place)) changed(draft(place));
    });
}
