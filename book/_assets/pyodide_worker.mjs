// Python in the page: a module worker that answers messages about the project in its memory.
// In: {id, message}. Out: {progress: {stage, bytes, total}} while it loads, then {id, reply};
// for a check before that {id, saved} and, after each test, {id, soFar}; {id, crash} where Python itself is lost.
import { Kept } from "./kept.mjs";

export const ARCHIVES = ["numpy.zip", "packages.zip", "book.zip"];
const PACKAGES = "/lib/python3.12/site-packages";

/** Put an archive of the folder where Python finds it. */
export function install(python, name, content) {
    const extractDir = name === "book.zip" ? "/book" : PACKAGES;
    python.unpackArchive(content, "zip", { extractDir });
}

/** Fetches the files of the folder, and says how much of them has come. */
class Files {
    constructor(manifest) {
        this.files = manifest.files;
        this.total = manifest.gzipped;
        this.come = 0;
        this.plain = globalThis.fetch.bind(globalThis);
    }

    tell(stage) {
        this.stage = stage ?? this.stage;
        const bytes = Math.min(Math.round(this.come), this.total);
        postMessage({ progress: { stage: this.stage, bytes, total: this.total } });
    }

    /** A response that is counted; another version of the book has other addresses. */
    async fetch(name) {
        const { size, gzipped, sha256 } = this.files[name];
        const response = await this.plain(`${address(name)}?v=${sha256.slice(0, 12)}`);
        if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
        const count = (chunk, out) => {
            this.come += (chunk.length * gzipped) / size;
            this.tell();
            out.enqueue(chunk);
        };
        const body = response.body.pipeThrough(new TransformStream({ transform: count }));
        const { headers } = response;
        return new Response(body, { headers });
    }

    async bytes(name) {
        return new Uint8Array(await (await this.fetch(name)).arrayBuffer());
    }
}

const address = (name) => new URL(name, import.meta.url).href;

async function load() {
    const manifest = await (await fetch(address("manifest.json"), { cache: "no-cache" })).json();
    const files = new Files(manifest);
    files.tell("Loading Python");
    globalThis.fetch = (asked, options) => { // Pyodide's own requests are counted, too
        const name = String(asked?.url ?? asked).split("/").pop();
        return name in manifest.files ? files.fetch(name) : files.plain(asked, options);
    };
    const archives = ARCHIVES.map((name) => files.bytes(name));
    archives.forEach((one) => one.catch(() => {})); // awaited below
    const { loadPyodide } = await import("./pyodide.mjs");
    const env = { HOME: "/home/learner" };
    const python = await loadPyodide({ indexURL: address("./"), env, stdout() {}, stderr() {} });
    files.tell("Unpacking");
    for (const [i, name] of ARCHIVES.entries()) install(python, name, await archives[i]);
    files.come = files.total;
    files.tell("Starting Python");
    return python.runPython("import in_page\nin_page.begin()");
}

let ready;

async function start() {
    const [desk, kept] = await Promise.all([load(), Kept.open()]);
    const ask = (message, tell) => JSON.parse(desk.answer(JSON.stringify(message), tell));
    return { kept: kept.of(desk), ask };
}

async function answer(id, message) {
    const { kept, ask } = await (ready ??= start());
    if (message.do !== "check") return kept.around(() => ask(message));
    // what was written is stored before it runs: it may never come back
    const saved = await kept.around(() => ask({ ...message, do: "save" }));
    if (saved.error || saved.conflict) return saved;
    postMessage({ id, saved });
    const tell = (news) => postMessage({ id, soFar: JSON.parse(news).so_far });
    const reply = ask({ ...message, stamp: saved.stamp }, tell);
    return { saved, ...reply, ...(await kept.push()) };
}

async function handle({ id, message }) {
    try {
        postMessage({ id, reply: await answer(id, message) });
    } catch (error) {
        postMessage({ id, crash: String(error.message ?? error).trim().split("\n").pop() });
    }
}

let last = Promise.resolve(); // one message after the other
globalThis.onmessage = ({ data }) => { last = last.then(() => handle(data)); };
