/* Python in this page: a worker that grades, with the same messages as the local server.

   Nothing is loaded before the first message. What the learner wrote is in the browser's store
   before it runs, so that a worker can be ended at any time. */

const LOST = "Python in this page has ended. What you wrote is kept: check again.";

export class BrowserBackend {
    kind = "browser";
    onprogress = null;

    /** base: the address of the folder that tools/pyodide.py has written. */
    constructor(base) {
        this.base = base;
        this.open = new Map(); // id -> {message, resolve, heard, saved}
        this.last = 0;
        this.worker = null;
    }

    describe() {
        return "in this page, in NumPy; your work is kept in this browser";
    }

    send(message, heard) {
        return new Promise((resolve) => {
            const id = ++this.last;
            this.open.set(id, { message, resolve, heard });
            this.start();
            this.worker.postMessage({ id, message });
        });
    }

    /** End the check that runs; another worker takes its place. */
    stop() {
        const checks = [...this.open.values()].some(({ message }) => message.do === "check");
        const error = "The check was stopped. What you wrote is kept.";
        if (checks) this.restart({ error, stopped: true });
    }

    start() {
        if (this.worker) return;
        this.worker = new Worker(new URL("worker.mjs", this.base), { type: "module" });
        this.worker.onmessage = ({ data }) => this.heard(data);
        this.worker.onerror = (event) => this.lost(event.message);
    }

    heard({ progress, id, saved, soFar, reply, crash }) {
        if (progress) this.onprogress?.(progress);
        else if (saved) this.open.get(id).saved = saved;
        else if (soFar) this.open.get(id)?.heard?.(soFar);
        else if (crash) this.lost(crash);
        else this.settle(id, reply);
    }

    settle(id, reply) {
        const asked = this.open.get(id);
        this.open.delete(id);
        asked?.resolve(reply);
    }

    /** A check that was begun has crashed Python; anything else means that it did not start. */
    lost(why) {
        if ([...this.open.values()].some(({ saved }) => saved)) this.restart({ error: LOST });
        else this.failed(why);
    }

    /** Answer the check that runs, and ask another worker all that is left. */
    restart(reply) {
        this.worker?.terminate();
        this.worker = null;
        for (const [id, { message, saved }] of [...this.open]) {
            if (message.do === "check") this.settle(id, saved ? { ...reply, saved } : reply);
        }
        this.start();
        for (const [id, { message }] of this.open) this.worker.postMessage({ id, message });
    }

    /** Python cannot be loaded: the next message tries again. */
    failed(why) {
        this.worker?.terminate();
        this.worker = null;
        const error = `Python could not be loaded into this page (${why || "no answer"}): check ` +
            "the connection, and try again.";
        for (const id of [...this.open.keys()]) this.settle(id, { error });
    }
}
