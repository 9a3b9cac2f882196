/* The editor: Ace, loaded when the first one is needed. Its colors are those of the page's code. */
import { ROOT } from "./dom.js";

const FOLDER = new URL("_static/vendor/ace/", ROOT);
// What these open needs files that are not here, or keys that belong to the browser.
const LEFT_OUT = ["showSettingsMenu", "openCommandPalette", "goToNextError", "goToPreviousError",
    "gotoline"];

function load(name) {
    return new Promise((loaded, failed) => {
        const script = document.createElement("script");
        script.src = new URL(name, FOLDER);
        script.onload = loaded;
        script.onerror = () => failed(new Error(`${name} does not load`));
        document.head.append(script);
    });
}

let loading;
async function ace() {
    loading ??= load("ace.js").then(() => load("mode-python.js"));
    await loading.catch((error) => {
        loading = null; // another try may work
        throw error;
    });
    window.ace.config.set("basePath", FOLDER.href);
    return window.ace;
}

export class Editor {
    /** Make an editor in a place of the page; `changed()` is called for what the reader types. */
    static async make(place, { text, label, changed, keys }) {
        const library = await ace();
        const editor = new Editor(library.edit(place, options(text, label)));
        editor.ace.session.setUndoManager(new library.UndoManager()); // the text given is the first
        for (const name of LEFT_OUT) editor.ace.commands.removeCommand(name);
        for (const [name, [key, exec]] of Object.entries(keys)) {
            const bindKey = { win: `Ctrl-${key}`, mac: `Command-${key}|Ctrl-${key}` };
            editor.ace.commands.addCommand({ name, bindKey, exec });
        }
        editor.ace.on("change", () => editor.quiet || changed());
        return editor;
    }

    constructor(editor) {
        this.ace = editor;
        this.quiet = false;
    }

    get text() {
        return this.ace.getValue();
    }

    /** Put another text in place of all; undo brings back what was there. */
    replace(text) {
        if (text === this.text) return;
        this.quiet = true;
        const { row, column } = this.ace.getCursorPosition();
        this.ace.session.doc.setValue(text);
        this.ace.moveCursorTo(Math.min(row, this.ace.session.getLength() - 1), column);
        this.ace.clearSelection();
        this.quiet = false;
    }

    /** Count lines as the file does, in which messages name them. */
    numberFrom(line) {
        this.ace.setOption("firstLineNumber", line ?? 1);
    }

    focus() {
        this.ace.focus();
    }
}

function options(text, label) {
    const narrow = matchMedia("(max-width: 600px)").matches;
    return {
        value: text,
        mode: "ace/mode/python",
        theme: { cssClass: "ace-book", isDark: false, cssText: "" },
        textInputAriaLabel: label,
        enableKeyboardAccessibility: true, // Escape leaves the text, then Tab goes on
        fontSize: narrow ? 12 : 13,
        minLines: 8,
        maxLines: narrow ? 24 : 40,
        tabSize: 4,
        useSoftTabs: true,
        useWorker: false,
        wrap: narrow,
        indentedSoftWrap: false,
        showPrintMargin: false,
        showFoldWidgets: false,
        highlightGutterLine: true,
        scrollPastEnd: 0,
        animatedScroll: false,
    };
}
