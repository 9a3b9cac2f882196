"""How strong signals and gradients are, layer by layer, in a plain and in a residual network."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, line, plot, text

DEPTH, UNITS, EXAMPLES, HEIGHT = 32, 48, 16, 270
GAINS = (0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6)
ENDS = (-10, 10)  # powers of ten on the axis
LOOKS = {"plain": "orange dashed", "residual": "blue"}


def material():
    """The input, the weights at He's strength and the gradient at the end, all random."""
    rng = np.random.default_rng(0)
    weights = rng.normal(size=(DEPTH, UNITS, UNITS)) * np.sqrt(2 / UNITS)
    return rng.normal(size=(EXAMPLES, UNITS)), weights, rng.normal(size=(EXAMPLES, UNITS))


def magnitudes(gain, residual):
    """Root mean squares behind each layer: of the signal, and of the gradient there.

    Args:
        gain: What He's weights are multiplied by.
        residual: Whether a layer's input is added to its output.

    Returns:
        dict: ``signal`` and ``gradient``, 33 logarithms to base 10 each; the signal in units of
        the input, the gradient in units of that at the end.
    """
    first, weights, last = material()
    signals, active = [first], []
    for weight in gain * weights:
        values = signals[-1] @ weight.T  # (EXAMPLES, UNITS)
        active.append(values > 0)
        signals.append(values * active[-1] + residual * signals[-1])
    gradients = [last]
    for weight, on in zip(gain * weights[::-1], active[::-1], strict=True):
        gradients.append((gradients[-1] * on) @ weight + residual * gradients[-1])
    return {"signal": _logs(signals, first), "gradient": _logs(gradients[::-1], last)}


def _logs(arrays, unit):
    strengths = [np.sqrt(np.mean(one**2)) for one in arrays]
    return np.log10(np.array(strengths) / np.sqrt(np.mean(unit**2)))


def signal_by_depth(gain=0.8, kind="gradient"):
    """Signal or gradient in 32 layers with ReLU, plain and residual.

    Args:
        gain: One of `GAINS`: the strength of the weights in units of He's.
        kind: "signal" or "gradient".

    Returns:
        Movable: The reader makes the weights stronger and weaker.
    """
    recorded = {f"{one:.1f}": {name: {what: np.round(logs, 3).tolist() for what, logs
                                      in magnitudes(one, name == "residual").items()}
                               for name in LOOKS} for one in GAINS}  # fmt: skip
    found = {name: recorded[f"{gain:.1f}"][name][kind] for name in LOOKS}
    where = "behind the last layer" if kind == "signal" else "at the input"
    said = ", ".join(f"{name} 1e{one[-1 if kind == 'signal' else 0]:.1f}"
                     for name, one in found.items())  # fmt: skip
    alt = (f"The {kind} in {DEPTH} layers with ReLU whose weights have {gain:g} times He's "
           f"strength, on a logarithmic axis. Its size {where}: {said}.")  # fmt: skip
    x, y, axes = plot(
        WIDTH, HEIGHT, x=(0, DEPTH), y=ENDS, xlabel="layer", ylabel=f"strength of the {kind}",
        xticks=[(one, one) for one in (0, 8, 16, 24, 32)],
        yticks=[(one, f"1e{one}") for one in (-10, -5, 0, 5, 10)],
    )  # fmt: skip
    parts = axes + text(WIDTH - 12, 11, "dashed: plain; solid: residual", "head", "end")
    for name, look in LOOKS.items():
        parts += line([(x(layer), y(one)) for layer, one in enumerate(found[name])
                       if ENDS[0] <= one <= ENDS[1]], f"{look} thick")  # fmt: skip
    picture = svg(WIDTH, HEIGHT, alt, parts)
    return Movable("signal_by_depth", picture, alt, recorded=recorded, gain=gain, kind=kind)
