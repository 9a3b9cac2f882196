/* One task in one track: editor, buttons and verdict, in the place of the stub on the page. */
import { backendFor, loading } from "./backend.js";
import { button, el, number, sentence, TRACKS } from "./dom.js";
import { Editor } from "./editor.js";
import { exchange } from "./files.js";
import { Keeping } from "./keeping.js";
import { ask } from "./panels.js";
import * as store from "./store.js";
import { early, problem, render } from "./verdict.js";

const PATIENCE = 2000; // milliseconds of a first check before a reason is given
const MOMENT = 400; // and until what is known so far is shown: what flickers cannot be read
const begun = new Set(); // tracks in which this page has seen a check end

export class Work extends Keeping {
    constructor(root, hints) {
        const { chapter, task, track } = root.dataset;
        super({ chapter, task, track });
        this.root = root;
        this.hints = hints; // of the box, shared by its tracks
        this.said = el("p", { class: "task-said", role: "status" });
        this.start = button("", () => this.open(), "task-open");
        this.label();
        root.querySelector(".highlight-python").after(this.start, this.said);
    }

    label() {
        this.start.textContent = store.draft(this.place) ? "Go on here" : "Solve it here";
    }

    say(text, kind = "", link = "") {
        if (this.said.textContent === text) return; // a screen reader would say it again
        this.said.className = `task-said ${kind}`;
        this.said.replaceChildren(...sentence(text), link);
    }

    send(message, rest = {}) {
        const { backend } = this;
        const tell = (progress) => this.say(loading(progress), "working");
        const heard = (soFar) => this.hear(soFar);
        backend.onprogress = tell;
        return backend.send({ do: message, ...this.place, ...rest }, heard).finally(() => {
            if (backend.onprogress === tell) backend.onprogress = null; // what loads next is not ours
        });
    }

    async open() {
        if (this.opening) return;
        this.opening = true;
        this.start.disabled = true;
        try {
            await this.begin();
        } catch (error) {
            this.close();
            this.say(`The editor could not be opened (${error.message}): try again.`, "warning");
        }
        this.start.disabled = false;
        this.opening = false;
    }

    /** Show the stub again, as before `open`. */
    close() {
        this.root.classList.remove("is-open");
        this.ui?.replaceWith(this.start, this.said);
    }

    async begin() {
        const { backend, why, how } = await backendFor(this.place.track);
        if (!backend) return this.say(why, "", how);
        this.backend = backend;
        this.say("Opening …");
        const file = await this.send("open");
        if (file.error || file.broken) return this.say(file.error ?? file.broken);
        const { text, asks } = this.meetFirst(file);
        await this.show(text);
        this.tell();
        this.editor.focus();
        if (asks) await this.decide(file);
    }

    async show(text) {
        const pane = el("div", { class: "task-editor" });
        this.question = el("div", { class: "task-panel" });
        this.verdict = el("div", { class: "task-verdict", role: "region", "aria-live": "polite",
            "aria-label": `Verdict on ${this.place.task}` });
        const parts = [pane, this.bar(), this.said, this.question, this.verdict, this.foot()];
        this.ui = el("div", { class: "task-ui" }, parts);
        this.start.replaceWith(this.ui);
        this.root.classList.add("is-open");
        this.editor = await Editor.make(pane, {
            text,
            label: `Your code of ${this.place.task}, ${TRACKS[this.place.track]}`,
            changed: () => this.typed(),
            keys: { check: ["Enter", () => this.check()], save: ["S", () => this.save()] },
        });
        this.editor.numberFrom(this.file.line);
        this.follow();
    }

    /** Go on from a whole file that was taken over. */
    async replaced() {
        const file = await this.send("open");
        if (file.error || file.broken) return this.say(file.error ?? file.broken, "warning");
        store.setAside(this.place, this.editor.text);
        this.adopt(file);
        this.take(this.file.text ?? this.file.stub);
        this.copies();
    }

    bar() {
        this.checking = button("Check", () => this.check(), "primary");
        this.stopping = button("Stop", () => this.backend.stop(), "stop");
        const hint = this.hints.button(() => this.send("hint"));
        const reset = button("Reset", () => this.reset());
        this.returning = button("Bring back", () => this.bringBack());
        this.tests = el("progress", { "aria-label": "Tests that have run" });
        this.tests.hidden = true;
        this.stopping.hidden = true;
        this.copies();
        return el("div", { class: "task-bar" }, this.checking, this.stopping, hint, reset,
            this.returning, this.tests);
    }

    foot() {
        const apple = /Mac|iP(hone|ad)/.test(navigator.platform);
        const key = apple ? "⌘" : "Ctrl+";
        const keys = `${key}Enter checks, ${key}S saves. Escape, then Tab leaves the editor.`;
        const own = this.file.file
            ? el("a", { href: this.file.file, class: "task-own" }, "Open the file in your editor")
            : null;
        const whole = this.backend.kind === "browser" ? exchange(this) : [];
        return el("div", { class: "task-foot" }, el("p", { class: "task-keys" }, keys), own, whole);
    }

    typed() {
        this.changed();
        this.verdict.classList.add("is-older");
    }

    fail(text) {
        this.verdict.replaceChildren(problem(text));
        this.verdict.classList.remove("is-older");
    }

    async check() {
        if (this.running || this.asking) return;
        this.busy(true);
        this.flush();
        this.say("Checking …", "working");
        this.soFar = null;
        this.seen = false; // is what failed first shown already?
        const timers = [setTimeout(() => this.explain(), PATIENCE),
            setTimeout(() => this.preview(), MOMENT)];
        this.early = performance.now() + MOMENT;
        await this.write("check", ({ graded }) => this.judge(graded), () => {
            timers.forEach(clearTimeout);
            this.verdict.querySelector(".task-still")?.remove(); // nothing runs where it was stopped
            begun.add(this.place.track);
            this.busy(false);
            this.tell();
        });
    }

    hear(soFar) {
        this.soFar = soFar;
        this.preview();
    }

    /** Show what is known of the check that runs: how far it is, and what failed first. */
    preview() {
        if (!this.soFar || !this.running || performance.now() < this.early) return;
        const { passed, failed, of, first } = this.soFar;
        this.tests.hidden = false;
        [this.tests.max, this.tests.value] = [of, passed + failed];
        if (!first || this.seen) return;
        this.seen = true;
        this.verdict.replaceChildren(...early(first, this.place));
        this.verdict.classList.remove("is-older");
    }

    explain() {
        const { track } = this.place;
        if (begun.has(track)) return;
        this.say(`Checking … The first check starts ${TRACKS[track]}: this takes a while.`, "working");
    }

    busy(running) {
        this.running = running;
        this.checking.disabled = running;
        this.stopping.hidden = !running;
        this.tests.hidden = true;
        this.root.classList.toggle("is-running", running);
    }

    judge(graded) {
        this.verdict.replaceChildren(...render(graded, this.place).filter(Boolean));
        this.verdict.classList.toggle("is-older", !this.clean); // more was typed meanwhile
        this.verdict.firstElementChild.scrollIntoView({ block: "nearest" });
    }

    async reset() {
        if (this.running || this.asking) return;
        this.asking = true;
        const answer = await ask(this.question, {
            title: "Go back to the definition as it was given? Your version is kept as a copy.",
            answers: { reset: "Reset", cancel: "Cancel" },
        });
        this.asking = false;
        if (answer !== "reset") return;
        const kept = store.setAside(this.place, this.editor.text);
        await this.write("reset", (reply) => {
            this.take(this.file.text ?? this.file.stub);
            this.verdict.replaceChildren();
            this.copies();
            const copy = reply.kept ? `Your version is kept as ${reply.kept}.`
                : kept ? "“Bring back” shows your version again." : "Undo brings it back.";
            this.say(copy);
        });
    }

    copies() {
        this.returning.hidden = !store.aside(this.place).length;
    }
}
