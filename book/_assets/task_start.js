/* Starts what a page needs: its task boxes, its marks of progress, the page "Your progress".

   An ordinary script, because a browser loads no module from a file: there the box says so. */
"use strict";
(() => {
    const FROM_A_FILE =
        "This page was opened from a file, where a browser runs no checks: start the book with " +
        "“autograder learn” in the project's folder, and solve the task there.";
    const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

    function explain(work) {
        const button = document.createElement("button");
        const said = document.createElement("p");
        button.className = "task-button task-open";
        button.type = "button";
        button.textContent = "Solve it here";
        said.className = "task-said";
        said.setAttribute("role", "status");
        button.addEventListener("click", () => { said.textContent = FROM_A_FILE; });
        work.querySelector(".highlight-python").after(button, said);
    }

    const works = document.querySelectorAll(".task-work");
    const page = document.querySelector(".your-progress");
    if (location.protocol === "file:") {
        works.forEach(explain);
        if (page) page.firstElementChild.textContent = FROM_A_FILE;
        return;
    }
    if (works.length) import("./task.js");
    const cells = document.querySelector("div.cell");
    if (cells && LOOPBACK.includes(location.hostname)) {
        import("./mine.js").then((mine) => mine.start());
    }
    let begun = true;
    try {
        begun = Object.keys(localStorage).some((key) => /^implementing-.*\/(verdict|draft)\//.test(key));
    } catch { /* a browser that keeps nothing: there is nothing to show */ }
    // A reader who has solved nothing, on a page that no learner's computer serves, needs no marks.
    if (page || begun || works.length || LOOPBACK.includes(location.hostname)) {
        import("./progress.js").then((progress) => progress.start(page));
    }
})();
