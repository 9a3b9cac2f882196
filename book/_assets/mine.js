/* "Run with mine": a cell of the page again, with the learner's functions for the reference. */
import { local } from "./backend.js";
import { button, el, sentence } from "./dom.js";

const PAGE = location.pathname.match(/chapters\/(\w+)\.html$/)?.[1];
const NUMBER = /\bcell-number-(\d+)\b/;

/** Give each cell that comes after an import of exercises its button, where a server can run it. */
export async function start() {
    const server = await local();
    if (!PAGE || !server?.send) return;
    let uses = false; // does anything up to here use a task?
    for (const cell of document.querySelectorAll("div.cell")) {
        const source = cell.querySelector(".cell_input pre")?.textContent;
        uses ||= /\bexercises\./.test(source ?? "");
        if (uses && source && NUMBER.test(cell.className)) new Mine(server, cell, source);
    }
}

class Mine {
    constructor(server, cell, source) {
        this.server = server;
        this.message = { do: "run", page: PAGE, cell: Number(NUMBER.exec(cell.className)[1]), source };
        this.running = button("Run with mine", () => this.run(), "task-mine");
        this.stopping = button("Stop", () => server.stop(), "stop");
        this.stopping.hidden = true;
        this.said = el("p", { class: "task-said", role: "status" });
        this.outputs = el("div", { class: "mine-outputs" });
        cell.append(el("div", { class: "mine" }, this.running, this.stopping, this.said,
            this.outputs));
    }

    async run() {
        this.busy(true);
        this.say("Running this page up to here with your functions …", "working");
        const reply = await this.server.send(this.message);
        this.busy(false);
        if (reply.error) return this.say(reply.error, "warning");
        const names = reply.used.map((name) => `\`${name}\``).join(", ");
        this.say(reply.outputs.length ? `With your ${names}:`
            : `With your ${names} it runs, and puts out nothing.`);
        this.outputs.replaceChildren(...reply.outputs.map(shown));
    }

    say(text, kind = "") {
        this.said.className = `task-said ${kind}`;
        this.said.replaceChildren(...sentence(text));
    }

    busy(running) {
        this.running.disabled = running;
        this.stopping.hidden = !running;
        if (running) this.outputs.replaceChildren();
    }
}

function shown({ text, image, error }) {
    if (image) return el("img", { src: image, alt: "The figure of this cell with your functions" });
    const kind = error ? "mine-error" : "";
    return el("pre", { class: kind, tabindex: "0" }, text ?? error);
}
