/* The text of a task in its three places: the editor, the browser's store, the learner's file.

   Nothing that somebody typed is replaced before it is kept elsewhere. */
import { choose } from "./panels.js";
import * as store from "./store.js";

const SOON = 300; // milliseconds from the last key to the browser's store
const CHANGED = "The file was changed elsewhere since you began here. Which version goes on?";
const TWO_TABS = "This task is being edited in another tab, too. Which version goes on?";
const BLANK = /^([ \t]*\n)+|\s+$/g; // around a definition: a file has its own
const same = (one, other) => one.replace(BLANK, "") === other.replace(BLANK, "");

/** Needs `editor`, `backend`, `question` and `verdict` (places), `say`, `send` and `fail`. */
export class Keeping {
    constructor(place) {
        this.place = place; // {chapter, task, track}
        this.file = null; // what the last reply said of the learner's file
        this.base = null; // the stamp of the definition that the text in the editor grew from
        this.kept = {}; // {text, base} as they were last stored, by this tab or another
        this.full = false; // does the browser's store take nothing more?
        this.unkept = null; // a sentence of the backend, where it could not keep what it got
        this.unmarked = false; // can the browser's store not keep how far the task is?
    }

    /** Know the file, and return the text to begin with and, perhaps, the question to ask first. */
    meetFirst(file) {
        const kept = store.draft(this.place);
        const text = file.text ?? file.stub;
        this.file = file;
        this.base = file.stamp;
        this.kept = { text, base: this.base };
        this.mark(false);
        if (!kept) return { text };
        // what is worth a question was written by somebody: a stub was not
        const asks = kept.stamp !== file.stamp && !same(text, file.stub) && !same(text, kept.text);
        if (asks) this.base = kept.stamp;
        this.kept = { text: kept.text, base: kept.stamp };
        return { text: kept.text, asks };
    }

    /** Keep what is typed, and notice what happens to it elsewhere. */
    follow() {
        addEventListener("pagehide", () => this.flush());
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") this.flush();
            else this.look();
        });
        store.follow(this.place, (draft) => this.fromOtherTab(draft));
        addEventListener("pageshow", ({ persisted }) => { // it slept, and heard of no other tab
            if (persisted) this.fromOtherTab(store.draft(this.place));
        });
    }

    changed() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.flush(), SOON);
    }

    /** Does the editor hold what the file holds? */
    get clean() {
        return same(this.editor.text, this.file.text ?? this.file.stub);
    }

    flush() {
        clearTimeout(this.timer);
        this.timer = null;
        const now = { text: this.editor.text, base: this.base };
        if (now.text !== this.kept.text || now.base !== this.kept.base || this.full) {
            const needed = !this.clean || this.unkept;
            if (!needed) store.drop(this.place);
            this.full = needed && !store.keep(this.place, now.text, now.base, this.clean);
            this.kept = now;
            document.dispatchEvent(new Event("autograder:typed"));
        }
        this.tell();
    }

    tell() {
        const local = this.backend.kind === "local";
        if (this.unkept) {
            this.say(this.unkept, "warning");
        } else if (this.full) {
            const way = local ? "save it into your file now" : "download the file";
            this.say("This browser’s store is full or closed, so what you type stands only in " +
                `this page: ${way}.`, "warning");
        } else if (local) {
            this.say(this.clean ? "As in your file." : "Kept in this browser, not yet in your file.");
        } else if (this.unmarked) {
            this.say("What you wrote is kept, but not its mark: this browser’s store is full or " +
                "closed.", "warning");
        } else {
            this.say("Kept in this browser.");
        }
    }

    /** Keep how far the task is, and tell the page; are others of its file changed, too? */
    mark(others = true) {
        const { status, earned, possible } = this.file;
        const kept = store.noteVerdict(this.place, this.file);
        this.unmarked = !kept && this.backend.kind === "browser"; // a server knows by itself
        const detail = { ...this.place, status, earned, possible, others };
        document.dispatchEvent(new CustomEvent("autograder:changed", { detail }));
    }

    /** Follow a tab in which the same task is edited; what is typed here goes first. */
    async fromOtherTab(draft) {
        if (this.asking || (draft && same(draft.text, this.editor.text))) return;
        if (!draft) {
            const typing = this.timer;
            await this.look();
            if (!typing && !this.asking) this.take(this.file.text ?? this.file.stub);
        } else if (this.timer) {
            await this.decide({ ...this.file, text: draft.text }, TWO_TABS, "The other tab’s");
        } else {
            this.base = draft.stamp;
            this.kept = { text: draft.text, base: draft.stamp }; // nothing of it is stored again
            this.editor.replace(draft.text);
            this.tell();
        }
    }

    /** See whether the file was changed elsewhere. */
    async look() {
        if (this.running || this.asking) return;
        const known = this.file;
        const file = await this.send("open");
        if (this.running || this.asking || this.file !== known) return; // it is older by now
        if (file.error || file.broken) this.say(file.error ?? file.broken, "warning");
        else if (file.stamp !== this.file.stamp) await this.meet(file);
    }

    /** Go on from what the file holds now: quietly where nothing is lost, else by a choice. */
    async meet(file) {
        const text = file.text ?? this.file.stub;
        if (!this.clean && !same(this.editor.text, text)) return this.decide(file);
        this.adopt(file);
        this.take(text);
        this.say("The file was changed elsewhere: this is what it holds now.");
    }

    adopt(file) {
        this.file = { ...this.file, ...file };
        this.base = this.file.stamp;
        this.editor.numberFrom(this.file.line);
        this.mark();
    }

    async decide(file, title = CHANGED, named = "The file’s") {
        if (this.asking) return;
        this.asking = true; // until it is answered, drafts keep the stamp that they are based on
        const [mine, other] = [this.editor.text, file.text ?? this.file.stub];
        const answer = await choose(this.question, { title, mine, other, named });
        this.asking = false;
        const now = this.editor.text; // it may have been edited beside the question
        store.setAside(this.place, answer === "mine" ? other : now);
        this.adopt(title === CHANGED ? file : {});
        this.take(answer === "mine" ? now : other);
        this.copies();
    }

    take(text) {
        if (!same(text, this.editor.text)) this.verdict.classList.add("is-older");
        this.editor.replace(text);
        this.flush();
    }

    async save() {
        if (this.running || this.asking) return;
        this.flush();
        await this.write("save", () => {
            if (!this.unkept && !this.unmarked) this.say(`Saved in \`${this.file.path}\`.`);
        });
    }

    /** Send what writes, one after the other: each with the stamp that the one before has left. */
    async write(message, go, ended = () => {}) {
        while (this.writing) await this.writing;
        if (this.asking) return ended();
        this.writing = this.send(message, { text: this.editor.text, stamp: this.base });
        const reply = await this.writing;
        this.writing = null;
        ended();
        await this.accept(reply, go);
    }

    /** Go on from a reply to what writes: an error, a conflict, or the file as it is now. */
    async accept(reply, go) {
        const file = reply.saved ?? (reply.error ? null : reply);
        if (file?.conflict) return this.meet(file);
        this.unkept = reply.unkept ?? null;
        if (file) this.adopt(file); // also where the check itself did not come to its end
        this.flush();
        if (reply.stopped) this.say("Stopped. What you typed is kept.");
        else if (reply.error) this.fail(reply.error);
        else go(reply);
    }

    bringBack() {
        const [text] = store.aside(this.place);
        if (text === undefined) return;
        store.setAside(this.place, this.editor.text);
        this.take(text);
        this.copies();
    }
}
