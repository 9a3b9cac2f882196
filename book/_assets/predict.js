/* The boxes "Predict before you run": the reader commits to a number, a choice or an order, and the
   page says what its cells computed. What was said is kept in the browser; what was computed stands
   in the page, encoded, where book_predict put it. Without scripts a box is a question and a folded
   answer. What can be asked is in predict_kinds.js. */
"use strict";

(() => {
  const {make, ...kinds} = window.predict;
  const [RIGHT, WRONG] = ["✓ Right.", "✗ Not this time."];

  /** What is kept in the browser; a reader who forbids that loses nothing else. */
  const memory = {
    read(name) {
      try { return JSON.parse(localStorage.getItem(`predict ${name}`)); } catch { return null; }
    },
    write(name, said) {
      try {
        if (said === null) localStorage.removeItem(`predict ${name}`);
        else localStorage.setItem(`predict ${name}`, JSON.stringify(said));
      } catch { /* full or forbidden */ }
    },
  };

  class Box {
    constructor(box) {
      const encoded = box.querySelector(".predict-data").dataset.answer;
      this.answer = JSON.parse(atob(encoded));  // plain ASCII: json.dumps escapes the rest
      this.fold = box.querySelector("details.predict-answer");
      const place = box.querySelector(".predict-items")?.previousSibling ?? this.fold.previousSibling;
      this.asked = new kinds[this.answer.kind](box, this.answer);
      this.build();
      place.after(this.form);
      const kept = memory.read(this.answer.name);
      this.display(kept !== null && this.asked.show(kept) ? kept : null);
    }

    build() {
      this.verdict = make("p", {class: "predict-verdict", role: "status"});
      this.commit = make("button", {type: "submit", class: "predict-commit"}, "Commit");
      this.again = make("button", {type: "button"}, "Try again");
      const buttons = make("div", {class: "predict-buttons"}, this.commit, this.again);
      this.form = make("form", {class: "predict-form", novalidate: ""},
        ...this.asked.parts, buttons, this.verdict);
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.submit();
      });
      this.again.addEventListener("click", () => {
        memory.write(this.answer.name, null);
        this.display(null);
        this.asked.first().focus();
      });
    }

    submit() {
      try {
        const said = this.asked.say();
        memory.write(this.answer.name, said);
        this.display(said);
        this.again.focus();
      } catch (error) {
        this.verdict.textContent = error.message;
        this.asked.first().focus();
      }
    }

    /** Show the verdict on what was said, or the open question. */
    display(said) {
      const done = said !== null;
      this.asked.lock(done);
      [this.commit.hidden, this.again.hidden] = [done, !done];
      const {right, words} = done ? this.asked.judge(said) : {};
      this.form.classList.toggle("predict-right", done && right);
      this.form.classList.toggle("predict-wrong", done && !right);
      this.verdict.textContent = done ? `${right ? RIGHT : WRONG} ${words}` : "";
      // The verdict names a number or a choice; an order is shown; lines of code only on demand.
      const {code, kind} = this.answer;
      this.fold.hidden = !code && (!done || kind !== "order");
      this.fold.open = done && !right && !code && kind === "order";
    }
  }

  document.querySelectorAll(".predict:has(.predict-data)").forEach((box) => new Box(box));
})();
