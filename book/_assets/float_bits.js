/* The bits of a number in 16 bits: a press turns one over, and the number follows. Without this
   script the first picture stays. */
"use strict";

(() => {
  const CHOICES = [["fp16", 5], ["bf16", 8]];

  function make(kind, attributes = {}, ...children) {
    const element = document.createElement(kind);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  }

  /** What 16 bits stand for: the kind of the number, its power of two, its mantissa, its value. */
  function decode(bits, exponentBits) {
    const sign = bits[0] ? -1 : 1;
    const whole = (some) => some.reduce((sum, bit) => 2 * sum + bit, 0);
    const mantissaBits = 15 - exponentBits;
    const [exponent, mantissa] = [whole(bits.slice(1, 1 + exponentBits)), whole(bits.slice(1 + exponentBits))];
    const bias = 2 ** (exponentBits - 1) - 1;
    if (exponent === 2 ** exponentBits - 1) {
      return mantissa ? {kind: "not a number", value: NaN} : {kind: "infinite", value: sign * Infinity};
    }
    const [lead, power] = exponent ? [1, exponent - bias] : [0, 1 - bias];
    const significand = lead + mantissa / 2 ** mantissaBits;
    const kind = exponent ? "normal" : mantissa ? "subnormal" : "zero";
    return {kind, power, significand, value: sign * significand * 2 ** power};
  }

  function start(figure) {
    const first = JSON.parse(figure.dataset.start);
    let bits = [...first.bits].map(Number);
    const format = make("select", {"aria-label": "Format"},
      ...CHOICES.map(([name, size]) => make("option", {value: size}, name)));
    format.value = first.exponent_bits;
    const row = make("div", {class: "bits"});
    const readout = make("output", {"aria-live": "polite"});
    const buttons = bits.map((_, index) => {
      const one = make("button", {type: "button"});
      one.addEventListener("click", () => { bits[index] = 1 - bits[index]; update(); });
      return one;
    });
    row.append(...buttons);

    function update() {
      const size = Number(format.value);
      buttons.forEach((one, index) => {
        const part = index === 0 ? "sign" : index <= size ? "exponent" : "mantissa";
        one.className = part;
        one.textContent = bits[index];
        one.setAttribute("aria-label", `${part}, bit ${index + 1} of 16: ${bits[index]}`);
      });
      const {kind, power, significand, value} = decode(bits, size);
      const shown = Object.is(value, -0) ? "-0" : String(value);
      figure.dataset.value = shown;
      readout.textContent = power === undefined ? `${shown}: ${kind}.`
        : `${shown} = ${bits[0] ? "−" : ""}${significand} × 2^${power}: ${kind}.`;
    }

    format.addEventListener("input", update);
    figure.prepend(make("div", {class: "live", role: "group", "aria-label": "Bits to turn over"},
      make("label", {}, "Format ", format), row, readout));
    figure.classList.add("is-live");
    update();
  }

  document.querySelectorAll(".float_bits").forEach(start);
})();
