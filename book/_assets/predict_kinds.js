/* What can be asked in a box "Predict before you run": a number, a choice, an order. predict.js
   makes the box; each class here gives

     parts         the elements that stand in the form,
     first()       where the focus goes,
     say()         what the reader says, or an Error that tells what is missing,
     show(said)    puts an earlier answer back; false if it can no longer be given,
     lock(yes)     nothing can be changed any more, or again,
     judge(said)   {right, words}. */
"use strict";

window.predict = (() => {
  const NUMBER = /^[-−+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-−+]?\d+)?$/i;

  /** An element with attributes and children. */
  function make(kind, attributes = {}, ...children) {
    const element = document.createElement(kind);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  }

  /** What an item holds; the paragraph around it would not be allowed in a label. */
  function inside(item) {
    return [...item.childNodes].flatMap((one) => one.nodeName === "P" ? [...one.childNodes] : one);
  }

  /** A few digits are enough to say how far off something is. */
  function brief(value, digits) {
    return value.toLocaleString("en-US", {maximumSignificantDigits: digits});
  }

  class NumberAsked {
    constructor(box, answer) {
      this.answer = answer;
      this.points = answer.unit === " %" && answer.absolute ? " points" : "";
      const mode = /^[\d.,]+$/.test(answer.text) ? "decimal" : "text";
      this.field = make("input", {type: "text", inputmode: mode, autocomplete: "off", size: 10});
      const note = answer.tolerance === "exactly" ? "It must be exact."
        : `Counts as right ${answer.tolerance}${this.points}.`;
      this.parts = [make("label", {}, "Your answer ", this.field, answer.unit),
        make("span", {class: "predict-note"}, note)];
    }

    first() { return this.field; }

    say() {
      const text = this.field.value.replace(/\s+/g, "");
      if (!/\d/.test(text) || !NUMBER.test(text)) {
        throw new Error("Write a number, such as 61,706 or 0.5 or 2e-3.");
      }
      return text;
    }

    show(said) {
      this.field.value = typeof said === "string" ? said : "";
      return /\d/.test(this.field.value) && NUMBER.test(this.field.value);
    }

    lock(yes) { this.field.readOnly = yes; }

    judge(said) {
      const {text, unit, value} = this.answer;
      const number = Number(said.replaceAll(",", "").replaceAll("−", "-"));
      const words = `You said ${said}${unit}; the cell computed ${text}${unit}`;
      return {right: this.close(number, value), words: `${words}${this.off(number, value)}.`};
    }

    close(said, value) {
      const {absolute, factor, relative} = this.answer;
      if (factor) return Math.max(said / value, value / said) <= factor && said / value > 0;
      const slack = 1e-9 * Math.abs(value);
      return Math.abs(said - value) <= (absolute ?? relative * Math.abs(value)) + slack;
    }

    /** How far off, in the terms of the tolerance. */
    off(said, value) {
      const [gap, ratio] = [Math.abs(said - value), said / value];
      if (gap <= 1e-9 * Math.abs(value)) return "";
      const [size, way] = ratio > 1 ? [ratio, "large"] : [1 / ratio, "small"];
      if (size > 0 && Number.isFinite(size) && (this.answer.factor || size >= 3)) {
        return `: too ${way} by a factor of ${brief(size, 2)}`;
      }
      if (this.answer.relative === undefined) return `: ${brief(gap, 3)}${this.points} off`;
      return `: ${brief(100 * gap / Math.abs(value), 2)} % off`;
    }
  }

  class ChoiceAsked {
    constructor(box, answer) {
      this.answer = answer;
      this.list = box.querySelector(".predict-items");
      this.list.setAttribute("role", "radiogroup");
      this.list.setAttribute("aria-label", "Your answer");
      this.buttons = [...this.list.children].map((item, i) => {
        const button = make("input", {type: "radio", name: box.id, value: i});
        item.setAttribute("role", "none");
        item.replaceChildren(make("label", {}, button, make("span", {}, ...inside(item))));
        return button;
      });
      this.parts = [this.list];
    }

    first() { return this.buttons.find((one) => one.checked) ?? this.buttons[0]; }

    say() {
      const chosen = this.buttons.findIndex((one) => one.checked);
      if (chosen < 0) throw new Error("Choose one of them.");
      return this.answer.texts[chosen];
    }

    show(said) {
      this.buttons.forEach((one, i) => { one.checked = this.answer.texts[i] === said; });
      return this.buttons.some((one) => one.checked);
    }

    lock(yes) { this.buttons.forEach((one) => { one.disabled = yes; }); }

    judge(said) {
      const {code, right, texts} = this.answer;
      const hit = texts.indexOf(said) === right;
      if (code) return {right: hit, words: hit ? "That is the line." : "It is another line."};
      const computed = `The cell computed: ${texts[right]}.`;
      return {right: hit, words: hit ? computed : `You said: ${said}. ${computed}`};
    }
  }

  class OrderAsked {
    constructor(box, {right, texts}) {
      Object.assign(this, {right, texts, locked: false});
      const before = box.querySelector(".predict-items");
      this.items = [...before.children];
      this.items.forEach((item, i) => this.equip(item, texts[i]));
      this.list = make("ol", {class: before.className, "aria-label": "Your order"});
      this.moved = make("span", {class: "predict-hidden", "aria-live": "polite"});
      this.parts = [this.list, this.moved];
      before.replaceWith(this.list);
      this.arrange(this.items);
    }

    /** Two buttons for an item, which work with a keyboard, too. */
    equip(item, text) {
      const buttons = [[-1, "up", "↑"], [1, "down", "↓"]].map(([step, way, sign]) => {
        const button = make("button", {type: "button", "aria-label": `Move ${way}: ${text}`}, sign);
        button.addEventListener("click", () => this.move(item, step, button));
        return button;
      });
      const content = make("span", {class: "predict-text"}, ...inside(item));
      item.replaceChildren(content, make("span", {class: "predict-place"}), ...buttons);
    }

    arrange(sorted) {
      this.list.replaceChildren(...sorted);
      sorted.forEach((item, i) => {
        const [up, down] = item.querySelectorAll("button");
        up.disabled = this.locked || i === 0;
        down.disabled = this.locked || i === sorted.length - 1;
      });
    }

    move(item, step, pressed) {
      const sorted = [...this.list.children];
      const here = sorted.indexOf(item);
      [sorted[here], sorted[here + step]] = [sorted[here + step], item];
      this.arrange(sorted);
      (pressed.disabled ? item.querySelector("button:enabled") : pressed).focus();
      const place = `${here + step + 1} of ${sorted.length}`;
      this.moved.textContent = `Now ${place}: ${this.texts[this.items.indexOf(item)]}`;
    }

    first() { return this.list.querySelector("button:enabled"); }

    say() { return [...this.list.children].map((item) => this.texts[this.items.indexOf(item)]); }

    show(said) {
      const known = Array.isArray(said) && said.length === this.texts.length
        && this.texts.every((text) => said.includes(text));
      if (known) this.arrange(said.map((text) => this.items[this.texts.indexOf(text)]));
      return known;
    }

    lock(yes) {
      this.locked = yes;
      this.arrange([...this.list.children]);
      this.list.querySelectorAll(".predict-place").forEach((one) => one.replaceChildren());
    }

    judge(said) {
      const places = said.map((text, i) => text === this.texts[this.right[i]]);
      [...this.list.children].forEach((item, i) => {
        item.querySelector(".predict-place").textContent = places[i] ? "✓ in place" : "✗ not here";
      });
      const count = places.filter(Boolean).length;
      const right = count === places.length;
      const which = right ? `All ${count}` : `${count} of ${places.length}`;
      return {right, words: `${which} stand in their place.`};
    }
  }

  return {make, number: NumberAsked, choice: ChoiceAsked, order: OrderAsked};
})();
