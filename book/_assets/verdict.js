/* The verdict on a task: points, the probable mistake, and of each failed test what it says. */
import { pictures } from "./arrays.js";
import { el, points, ROOT, sentence } from "./dom.js";

const NAMES = { called: "called", came: "came", expected: "expected", differs: "difference",
    hint: "hint", check: "checked", raised: "raised", at: "at", before: "before that",
    problem: "problem", parts: "parts from the book’s", same: "same", failed: "failed" };
const PROSE = ["hint", "check", "problem", "parts", "same", "failed"];

/** [[label, text]] of a message: a label stands at the third column, its text at the twelfth. */
export function rows(message) {
    const found = [];
    for (const line of message.split("\n")) {
        const [, label, text] = /^ {2}(\S+) +(.*)$/.exec(line) ?? [];
        if (label) found.push([label, text]);
        else if (found.length) found.at(-1)[1] += `\n${line.slice(12)}`;
        else found.push(["problem", line.trim()]);
    }
    return found;
}

/** 'window just fits' for 'tests/test_x.py::TestSize::test_window_just_fits[scratch]'. */
export function spoken(test) {
    const name = test.split("::").at(-1).replace(/^test_/, "");
    const [, words, given] = /^([^[]*)(?:\[(.*)\])?$/.exec(name) ?? [null, name, ""];
    const cases = (given ?? "").split("-").filter((one) => !/^(scratch|pytorch|tf|)$/.test(one));
    return words.replaceAll("_", " ") + (cases.length ? ` (${cases.join(", ")})` : "");
}

/** Where the message says that the book explains it, as {href, own}: own is this very task. */
export function reading(text, place) {
    const [, page, anchor] = /([\w.-]+)\.(?:html|md)#([\w.-]+)$/.exec(text ?? "") ?? [];
    if (!page) return null;
    const href = new URL(`chapters/${page}.html#${anchor}`, ROOT).href;
    return { href, own: anchor === `task-${place.chapter}-${place.task}` };
}

export function render(graded, place) {
    const failed = graded.tests.filter((one) => one.status === "failed")
        .sort((one, other) => one.order - other.order);
    const passed = graded.tests.filter((one) => one.status === "passed");
    return [
        headline(graded, passed.length),
        ...graded.errors.map((one) => problem(`The check could not work: ${one}`)),
        unfinished(graded.tests),
        ...failed.slice(0, 1).map((one) => leading(one, place)),
        rest(failed.slice(1), place),
        failed.length && passed.length ? quiet(`${passed.length} passed`, passed) : null,
    ];
}

/** What failed first, while other tests still run: the probable mistake is not known before. */
export function early(first, place) {
    const icon = el("span", { class: "task-icon", "aria-hidden": "true" }, "✗");
    const said = el("strong", {}, "Not right yet");
    const count = el("span", { class: "task-count task-still" }, "the other tests still run …");
    return [el("p", { class: "task-headline failed early" }, icon, said, count), leading(first, place)];
}

export function problem(text) {
    return el("p", { class: "task-problem" }, sentence(text));
}

function headline({ passed, points: { earned, possible }, tests }, right) {
    const kind = passed ? "passed" : right ? "partly" : "failed";
    const said = passed ? "Right" : right ? "Not yet" : "Not right yet";
    const worth = el("span", {}, points(earned, possible));
    const count = el("span", { class: "task-count" }, `${right} of ${tests.length} tests pass`);
    const icon = el("span", { class: "task-icon", "aria-hidden": "true" }, passed ? "✓" : "✗");
    return el("p", { class: `task-headline ${kind}` }, icon, el("strong", {}, said), worth, count);
}

/** What is said once for all tests: the task is not written, or the file does not import. */
function unfinished(tests) {
    const one = tests.find((test) => test.status === "broken") ??
        tests.find((test) => test.status === "todo");
    if (!one) return null;
    const said = one.status === "broken" ? one.message
        : /NotImplementedError/.test(one.message)
            ? "This is not written yet: put your code in the place of the line that is marked TODO."
            : one.message;
    return problem(said);
}

function leading(test, place) {
    const said = rows(test.message);
    return el("section", { class: "task-failure" },
        mistake(said, place),
        el("p", { class: "task-heading" }, spoken(test.test)),
        details(said, test, place));
}

function mistake(said, place) {
    const found = said.filter(([label]) => label === "probably" || label === "and");
    if (!found.length) return null;
    const [first, ...more] = found.map(([, text]) => text.split("\n"));
    const all = [first, ...more].flatMap((lines) => lines.filter((line) => line.startsWith("(")));
    return el("div", { class: "task-mistake" },
        el("p", {}, el("strong", {}, "Probably: "), sentence(plain(first))),
        more.map((lines) => el("p", {}, el("strong", {}, "And: "), sentence(plain(lines)))),
        all.map((line) => el("p", { class: "task-note" }, line.replace(/^\(|\)$/g, ""))),
        link(said, place));
}

function plain(lines) {
    return lines.filter((line) => !line.startsWith("(")).join(" ");
}

function link(said, place) {
    const found = reading(said.find(([label]) => label === "read")?.[1], place);
    if (!found || found.own) return null;
    const anchor = el("a", { href: found.href }, "Read the paragraph that explains it");
    return el("p", { class: "task-read" }, anchor);
}

function details(said, test, place) {
    const text = Object.fromEntries(said);
    const drawn = pictures(text.came, text.expected);
    const list = el("dl", { class: "task-rows" });
    for (const [label, value] of said) {
        if (!(label in NAMES)) continue;
        list.append(el("dt", {}, NAMES[label]), el("dd", {}, drawn[label] ?? shown(label, value)));
    }
    const known = said.some(([label]) => label === "probably");
    const printed = test.printed
        ? el("details", {}, el("summary", {}, "What your code printed"),
            el("pre", {}, test.printed.slice(0, 20_000)))
        : null;
    return [list, known ? null : link(said, place), printed];
}

function shown(label, value) {
    if (PROSE.includes(label)) return sentence(value);
    const [first, ...table] = value.split("\n");
    if (label === "differs" && !table.length) return sentence(value);
    return label === "differs" && /[a-z]{3}.*[;:]/.test(first)
        ? [el("p", {}, first), el("pre", {}, table.join("\n"))]
        : el("pre", {}, value);
}

/** The other failures: a line each, which opens where there is more to say. */
function rest(failed, place) {
    if (!failed.length) return null;
    const lines = failed.map((test) => {
        const said = rows(test.message);
        const name = el("span", { class: "task-test" }, spoken(test.test));
        if (said.length === 1 && ["same", "failed"].includes(said[0][0]) && !test.printed) {
            return el("li", {}, name, " ", el("span", { class: "task-line" }, brief(said)));
        }
        const summary = el("summary", {}, name, " ", el("span", { class: "task-line" }, brief(said)));
        const more = [mistake(said, place), ...details(said, test, place)];
        return el("li", {}, el("details", {}, summary, ...more.filter(Boolean)));
    });
    const title = failed.length === 1 ? "One more test fails" : `${failed.length} more tests fail`;
    return el("section", { class: "task-rest" }, el("p", { class: "task-heading" }, title), el("ul", {}, lines));
}

function brief(said) {
    const row = ["same", "failed", "differs", "raised", "problem", "check"]
        .map((label) => said.find(([name]) => name === label)).find(Boolean);
    if (!row) return "";
    const first = row[1].split("\n")[0];
    return row[0] === "same" ? `the same ${first.replace(/mistake as in \S+: /, "mistake: ")}` : first;
}

function quiet(title, tests) {
    const names = tests.map((one) => el("li", {}, spoken(one.test)));
    return el("details", { class: "task-passed" }, el("summary", {}, title), el("ul", {}, names));
}
