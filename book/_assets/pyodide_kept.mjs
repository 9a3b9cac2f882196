// The learner's files in the browser's store (IndexedDB), shared by all tabs of this book.

const STORE = "files";
const PROGRESS = ".autograder.json";
const FULL = "This browser keeps nothing more: what you write stands only in this page. " +
    "Download the file, or make room.";

export class Kept {
    /** Open the store; without one, everything still works until the page is left. */
    static async open() {
        const place = new URL("../..", import.meta.url).pathname; // several books on one host
        try {
            const asked = indexedDB.open(`autograder:${place}`, 1);
            asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
            return new Kept(await done(asked), place);
        } catch {
            return new Kept(null, place);
        }
    }

    constructor(database, place) {
        this.database = database;
        this.lock = `autograder:${place}`;
        this.known = {}; // what the store held when it was last read or written here
        this.full = !database;
    }

    of(desk) {
        this.desk = desk;
        return this;
    }

    /** Do something to the files as they are in the store, and store what became of them. */
    around(action) {
        return this.alone(async () => {
            if (!this.full) this.desk.restore(JSON.stringify(this.known = await this.read()));
            const reply = action();
            return { ...reply, ...(await this.write()) };
        });
    }

    /** Store what a check has changed; another tab may have changed something meanwhile. */
    push() {
        return this.alone(() => this.write());
    }

    /** No other tab reads or writes meanwhile. */
    alone(action) {
        const locks = globalThis.navigator?.locks;
        return locks ? locks.request(this.lock, action) : action();
    }

    async read() {
        const store = this.database.transaction(STORE).objectStore(STORE);
        const [names, texts] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return Object.fromEntries(names.map((name, i) => [name, texts[i]]));
    }

    /** {} where all is stored, else a sentence for the learner as {unkept}. */
    async write() {
        const mine = JSON.parse(this.desk.mine());
        const names = new Set([...Object.keys(mine), ...Object.keys(this.known)]);
        const changed = [...names].filter((name) => mine[name] !== this.known[name]);
        if (!changed.length) return this.full ? { unkept: FULL } : {};
        try {
            await this.store(changed, mine);
        } catch {
            this.full = true; // from now on the page itself is the only place
            return { unkept: FULL };
        }
        this.full = false;
        this.known = mine;
        return {};
    }

    async store(changed, mine) {
        if (changed.includes(PROGRESS)) {
            const theirs = (await this.read())[PROGRESS];
            mine[PROGRESS] = merged(this.known[PROGRESS], mine[PROGRESS], theirs);
        }
        const change = this.database.transaction(STORE, "readwrite", { durability: "strict" });
        const store = change.objectStore(STORE);
        for (const name of changed) {
            if (name in mine) store.put(mine[name], name);
            else store.delete(name);
        }
        await new Promise((resolve, reject) => {
            change.oncomplete = resolve;
            change.onabort = change.onerror = () => reject(change.error);
        });
    }
}

function done(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = request.onblocked = () => reject(request.error);
    });
}

/** The progress of two tabs: of each entry the one that was changed here, else the other tab's. */
export function merged(before, mine, theirs) {
    if (theirs === undefined || theirs === before || mine === undefined) return mine;
    const [old, here, there] = [before ?? "{}", mine, theirs].map((text) => JSON.parse(text));
    return `${JSON.stringify(mix(old, here, there), null, 2)}\n`;
}

function mix(old, here, there) {
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    const plain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
    const found = { ...there };
    for (const [name, value] of Object.entries(here)) {
        if (same(value, old?.[name])) continue;
        const both = plain(value) && plain(there[name]);
        found[name] = both ? mix(old?.[name], value, there[name]) : value;
    }
    return found;
}
