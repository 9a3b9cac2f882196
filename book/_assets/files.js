/* Work that is kept in the browser, as the file that stands in src/exercises: out, and in. */
import { button, el } from "./dom.js";

/** The two buttons of a `Work`. */
export function exchange(work) {
    const say = (text) => work.say(text);
    const input = el("input", { type: "file", accept: ".py,text/x-python", hidden: true });

    async function save() {
        await work.save();
        const reply = await work.send("file");
        if (reply.error) return say(reply.error);
        const blob = new Blob([reply.text], { type: "text/x-python" });
        const href = URL.createObjectURL(blob);
        el("a", { href, download: reply.name }).click();
        setTimeout(() => URL.revokeObjectURL(href), 10_000);
        say(`Downloaded as ${reply.name}: its place is src/exercises/${work.place.track}.`);
    }

    async function take() {
        const [file] = input.files;
        if (!file) return;
        const reply = await work.send("take", { text: await file.text() });
        input.value = "";
        if (reply.error) return say(reply.error);
        await work.replaced();
        say(`Taken over from ${file.name}.`);
    }

    input.addEventListener("change", take);
    return [button("Download the file", save), button("Take over a file", () => input.click()),
        input];
}
