// Run a script in the Python of an assembled folder: node run.mjs FOLDER SCRIPT.py ARGUMENT...
// The folder is /folder there, and this project /project.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

async function run(folder, script, args) {
    const place = resolve(folder);
    const load = (name) => import(pathToFileURL(join(place, name)));
    const { loadPyodide } = await load("pyodide.mjs");
    const python = await loadPyodide({ indexURL: `${place}/`, env: { HOME: "/home/learner" } });
    const { ARCHIVES, install } = await load("worker.mjs");
    for (const name of ARCHIVES) {
        install(python, name, new Uint8Array(readFileSync(join(place, name))));
    }
    const project = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
    for (const [name, root] of [["/folder", place], ["/project", project]]) {
        python.FS.mkdirTree(name);
        python.FS.mount(python.FS.filesystems.NODEFS, { root }, name);
    }
    python.globals.set("ARGUMENTS", python.toPy(args));
    python.runPython(readFileSync(script, "utf8"), { filename: script });
}

const [folder, script, ...args] = process.argv.slice(2);
try {
    await run(folder, script, args);
} catch (error) {
    console.error(error.message); // its stack would show Pyodide's source, in one long line
    process.exit(1);
}
process.exit(0);
