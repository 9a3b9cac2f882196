/* Who grades: the learner's own computer, or Python in this page, or nobody here. */
import { el, number, ROOT, TRACKS } from "./dom.js";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const LINES = "application/x-ndjson"; // a JSON value on each line
const UNKNOWN = "The book's server does not know this browser: open the address that " +
    "`autograder learn` has printed.";
const GET_THE_PROJECT = "get the project and start the book with `make learn`";
const INSTALLING = new URL("installing.html", ROOT).href;

/** The server that `autograder learn` has started: it sees the learner's files, in all tracks. */
export class LocalBackend {
    kind = "local";
    onprogress = null;

    constructor(hello) {
        this.hello = hello;
    }

    describe() {
        return "on your computer, in your own files";
    }

    /** The reply; heard is told what a check knows before it ends. */
    async send(message, heard) {
        try {
            return await answer(await post("message", message, { Accept: LINES }), heard);
        } catch {
            return {
                error: "The book's server does not answer. What you typed is kept in this " +
                    "browser: start `autograder learn` again, and go on.",
            };
        }
    }

    /** End the check that runs; its reply says so. */
    stop() {
        return post("stop", {}).catch(() => {});
    }
}

function post(name, body, headers = {}) {
    return fetch(new URL(`api/${name}`, ROOT), {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Autograder": "1", ...headers },
        body: JSON.stringify(body),
    });
}

async function answer(response, heard) {
    const type = response.headers.get("Content-Type") ?? "";
    if (type.startsWith(LINES)) return lastLine(response.body, heard);
    if (type.startsWith("application/json")) {
        const reply = await response.json();
        if (response.ok || reply.error) return reply;
    }
    if (response.status === 401 || response.status === 403) {
        return { error: UNKNOWN };
    }
    return { error: `The book's server answered with the error ${response.status}.` };
}

async function lastLine(body, heard) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let [rest, reply] = ["", null];
    for (let got; !(got = await reader.read()).done;) {
        const lines = (rest + got.value).split("\n");
        rest = lines.pop();
        for (const line of lines) {
            reply = JSON.parse(line);
            if (reply.so_far) heard?.(reply.so_far);
        }
    }
    if (!reply || reply.so_far) throw new Error("the server has ended");
    return reply;
}

let asked;
/** The local backend, {refused: why}, or null: asked once, and only where it can be. */
export function local() {
    return (asked ??= LOOPBACK.includes(location.hostname) ? hello() : Promise.resolve(null));
}

async function hello() {
    try {
        const response = await fetch(new URL("api/hello", ROOT));
        if (response.status === 403) return { refused: UNKNOWN };
        if (!response.ok || response.status === 204) return null;
        const reply = await response.json();
        return reply.backend === "local" ? new LocalBackend(reply) : null;
    } catch {
        return null;
    }
}

let inPage;
function browser() {
    return (inPage ??= startBrowser());
}

async function startBrowser() {
    try {
        const manifest = await fetch(new URL("_static/pyodide/manifest.json", ROOT));
        if (!manifest.ok) return null;
        const { BrowserBackend } = await import("./browser_backend.js");
        return new BrowserBackend(new URL("_static/pyodide/", ROOT));
    } catch {
        return null;
    }
}

/** Python in this page where a box has asked for it, else null: it is not loaded for less. */
export function begunInPage() {
    return inPage ?? Promise.resolve(null);
}

/** {backend} that grades a track, or {why}: how to get one, and perhaps {how}, a link to more. */
export async function backendFor(track) {
    const server = await local();
    if (server?.refused) return { why: server.refused };
    if (server) {
        if (server.hello.tracks?.[track] !== false) return { backend: server };
        return { why: `${TRACKS[track]} is not installed here: \`autograder doctor\` says how to ` +
            "install it." };
    }
    const backend = track === "scratch" ? await browser() : null;
    if (backend) return { backend };
    const others = track === "scratch"
        ? "Nothing on this page can run Python"
        : `A browser cannot run ${TRACKS[track]}`;
    const how = el("a", { href: INSTALLING }, "How to install it");
    return { why: `${others}: ${GET_THE_PROJECT}. `, how };
}

/** What a backend says while it loads, as a sentence. */
export function loading({ stage, bytes, total }) {
    const size = (count) => number(Math.round(count / 1e5) / 10);
    const much = total ? `: ${size(bytes ?? 0)} of ${size(total)} MB, once` : "";
    return `${stage ?? "Loading Python"}${much} …`;
}
