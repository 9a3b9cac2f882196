/* The boxes "Predict before you run": the reader commits to a number, a choice or an order, and the
   page says what its cells computed. What was said is kept in the browser; what was computed stands
   in the page, encoded, where book_predict put it. Without this script a box is a question and a
   folded answer. */
"use strict";

(() => {
  const [RIGHT, WRONG] = ["✓ Right.", "✗ Not this time."];
  const NUMBER = /^[-−+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-−+]?\d+)?$/i;

  /** An element with attributes and children. */
  function make(kind, attributes = {}, ...children) {
    const element = document.createElement(kind);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  }

  function decoded(box) {
    const text = atob(box.querySelector(".predict-data").dataset.answer);
    return JSON.parse(text);  // plain ASCII: json.dumps escapes the rest
  }

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

  /* Each kind gives: parts (elements of the form), say() (what the reader says, or an Error that
     tells what is missing), show(said) (true if it can still be said), lock(yes), first() (where
     the focus goes), and judge(said) -> {right, words}. */

  function number(box, answer) {
    const note = answer.tolerance === "exactly" ? "It must be exact."
      : `Counts as right ${answer.tolerance}.`;
    const mode = /^[\d.,]+$/.test(answer.text) ? "decimal" : "text";
    const field = make("input", {type: "text", inputmode: mode, autocomplete: "off", size: 10});
    const parse = (text) => Number(text.replaceAll(",", "").replaceAll("−", "-"));

    function off(said, value) {
      const [gap, ratio] = [Math.abs(said - value), said / value];
      if (gap < 1e-9 * Math.abs(value) || gap === 0) return "";
      const [size, way] = ratio > 1 ? [ratio, "large"] : [1 / ratio, "small"];
      if (answer.factor || (ratio > 0 && size >= 3)) {
        return ratio > 0 ? `: too ${way} by a factor of ${brief(size)}` : ": the sign is another";
      }
      return answer.relative === undefined || value === 0
        ? `: ${brief(gap)} off` : `: ${brief(100 * gap / Math.abs(value))} % off`;
    }

    function close(said, value) {
      const slack = 1e-9 * Math.abs(value);
      if (answer.factor) {
        return said / value <= answer.factor + 1e-9 && value / said <= answer.factor + 1e-9
          && said / value > 0;
      }
      return Math.abs(said - value) <= (answer.absolute ?? answer.relative * Math.abs(value)) + slack;
    }

    return {
      parts: [make("label", {}, "Your answer ", field, answer.unit),
        make("span", {class: "predict-note"}, note)],
      say() {
        const text = field.value.trim().replace(/\s+/g, "");
        if (!text || !/\d/.test(text) || !NUMBER.test(text)) {
          throw new Error("Write a number, such as 61,706 or 0.5 or 2e-3.");
        }
        return text;
      },
      show(said) {
        field.value = typeof said === "string" ? said : "";
        return field.value !== "" && NUMBER.test(field.value);
      },
      lock(yes) { field.readOnly = yes; },
      first: () => field,
      judge(said) {
        const value = parse(said);
        const words = `You said ${said}${answer.unit}; the cell computed ${answer.text}`
          + `${answer.unit}${off(value, answer.value)}.`;
        return {right: close(value, answer.value), words};
      },
    };
  }

  /** Three digits are enough to say how far off something is. */
  function brief(value) {
    const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return Number(value.toFixed(digits)).toLocaleString("en-US", {maximumSignificantDigits: 3});
  }

  function choice(box, answer) {
    const list = box.querySelector(".predict-items");
    const buttons = [...list.children].map((item, i) => {
      const radio = make("input", {type: "radio", name: box.id, value: i});
      const label = make("label", {}, radio, make("span", {}, ...inside(item)));
      item.replaceChildren(label);
      return radio;
    });
    list.setAttribute("role", "radiogroup");
    list.setAttribute("aria-label", "Your answer");
    [...list.children].forEach((item) => item.setAttribute("role", "none"));
    return {
      parts: [list],
      say() {
        const chosen = buttons.findIndex((one) => one.checked);
        if (chosen < 0) throw new Error("Choose one of them.");
        return answer.texts[chosen];
      },
      show(said) {
        buttons.forEach((one, i) => { one.checked = answer.texts[i] === said; });
        return buttons.some((one) => one.checked);
      },
      lock(yes) { buttons.forEach((one) => { one.disabled = yes; }); },
      first: () => buttons.find((one) => one.checked) ?? buttons[0],
      judge(said) {
        const right = answer.texts.indexOf(said) === answer.right;
        const computed = answer.texts[answer.right];
        if (answer.code) return {right, words: right ? "That is the line." : "It is another line."};
        return {right, words: `You said: ${said}. The cell computed: ${computed}.`};
      },
    };
  }

  function order(box, answer) {
    const before = box.querySelector(".predict-items");
    const list = make("ol", {class: before.className, "aria-label": "Your order"});
    const moved = make("span", {class: "predict-hidden", "aria-live": "polite"});
    const items = [...before.children].map((item, i) => {
      const up = make("button", {type: "button", "aria-label": `Move up: ${answer.texts[i]}`}, "↑");
      const down = make("button", {type: "button", "aria-label": `Move down: ${answer.texts[i]}`},
        "↓");
      const content = make("span", {class: "predict-text"}, ...inside(item));
      item.replaceChildren(content, make("span", {class: "predict-place"}), up, down);
      up.addEventListener("click", () => move(item, -1, up, down));
      down.addEventListener("click", () => move(item, 1, down, up));
      return item;
    });
    let locked = false;
    before.replaceWith(list);
    arrange(items);

    function arrange(sorted) {
      list.replaceChildren(...sorted);
      sorted.forEach((item, i) => {
        const [up, down] = item.querySelectorAll("button");
        up.disabled = locked || i === 0;
        down.disabled = locked || i === sorted.length - 1;
      });
    }

    function move(item, step, pressed, other) {
      const sorted = [...list.children];
      const here = sorted.indexOf(item);
      [sorted[here], sorted[here + step]] = [sorted[here + step], item];
      arrange(sorted);
      (pressed.disabled ? other : pressed).focus();
      const place = `${here + step + 1} of ${sorted.length}`;
      moved.textContent = `Now ${place}: ${answer.texts[items.indexOf(item)]}`;
    }

    const said = () => [...list.children].map((item) => answer.texts[items.indexOf(item)]);
    return {
      parts: [list, moved],
      say: said,
      show(wanted) {
        const known = Array.isArray(wanted) && wanted.length === items.length
          && answer.texts.every((text) => wanted.includes(text));
        if (known) arrange(wanted.map((text) => items[answer.texts.indexOf(text)]));
        return known;
      },
      lock(yes) {
        locked = yes;
        arrange([...list.children]);
        if (!yes) list.querySelectorAll(".predict-place").forEach((one) => one.replaceChildren());
      },
      first: () => list.querySelector("button:enabled"),
      judge(sorted) {
        const places = sorted.map((text, i) => text === answer.texts[answer.right[i]]);
        [...list.children].forEach((item, i) => {
          item.querySelector(".predict-place").textContent = places[i] ? "✓ in place" : "✗ not here";
        });
        const count = places.filter(Boolean).length;
        const words = count === places.length ? `All ${count} stand in their place.`
          : `${count} of ${places.length} stand in their place.`;
        return {right: count === places.length, words};
      },
    };
  }

  /** What an item holds; the paragraph around it would not be allowed in a label. */
  function inside(item) {
    return [...item.childNodes].flatMap((one) => one.nodeName === "P" ? [...one.childNodes] : one);
  }

  function enliven(box) {
    const answer = decoded(box);
    const fold = box.querySelector("details.predict-answer");
    const verdict = make("p", {class: "predict-verdict", role: "status"});
    const commit = make("button", {type: "submit", class: "predict-commit"}, "Commit");
    const again = make("button", {type: "button"}, "Try again");
    const place = box.querySelector(".predict-items")?.previousSibling ?? fold.previousSibling;
    const asked = {number, choice, order}[answer.kind](box, answer);
    const form = make("form", {class: "predict-form", novalidate: ""},
      ...asked.parts, make("div", {class: "predict-buttons"}, commit, again), verdict);
    place.after(form);

    function open(said) {
      const done = said !== null;
      asked.lock(done);
      [commit.hidden, again.hidden] = [done, !done];
      const {right, words} = done ? asked.judge(said) : {};
      form.classList.toggle("predict-right", done && right);
      form.classList.toggle("predict-wrong", done && !right);
      verdict.textContent = done ? `${right ? RIGHT : WRONG} ${words}` : "";
      // A number or a choice has been said; an order is shown, one of lines only on demand.
      fold.hidden = !answer.code && (!done || answer.kind !== "order");
      fold.open = done && answer.kind === "order" && !answer.code && !right;
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      try {
        const said = asked.say();
        memory.write(answer.name, said);
        open(said);
        again.focus();
      } catch (error) {
        verdict.textContent = error.message;
        asked.first().focus();
      }
    });
    again.addEventListener("click", () => {
      memory.write(answer.name, null);
      open(null);
      asked.first().focus();
    });
    const kept = memory.read(answer.name);
    open(kept !== null && asked.show(kept) ? kept : null);
  }

  document.querySelectorAll(".predict:has(.predict-data)").forEach(enliven);
})();
