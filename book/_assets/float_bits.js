/* The bits of a number in 16 bits: a press turns one over, and the number follows. Without this
   script the first picture stays. */
"use strict";

(() => {
  const {el, define} = globalThis.movable;
  const CHOICES = {5: "fp16", 8: "bf16"};  // by bits of the exponent

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

  define("float_bits", "Bits to turn over", (figure, now) => {
    const bits = [...now.bits].map(Number);
    figure.choice("exponent_bits", "Format", CHOICES);
    const buttons = bits.map((_, index) => el("button", {type: "button", onclick() {
      bits[index] = 1 - bits[index];
      figure.update();
    }}));
    figure.picture.replaceWith(el("div", {class: "bits"}, ...buttons));

    return () => {
      const size = Number(now.exponent_bits);
      buttons.forEach((one, index) => {
        const part = index === 0 ? "sign" : index <= size ? "exponent" : "mantissa";
        one.className = part;
        one.textContent = bits[index];
        one.setAttribute("aria-label", `${part}, bit ${index + 1} of 16: ${bits[index]}`);
      });
      const {kind, power, significand, value} = decode(bits, size);
      const shown = Object.is(value, -0) ? "-0" : String(value);
      figure.root.dataset.value = shown;
      figure.say(power === undefined ? `${shown}: ${kind}.`
        : `${shown} = ${bits[0] ? "−" : ""}${significand} × 2^${power}: ${kind}.`);
    };
  });
})();
