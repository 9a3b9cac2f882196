"""Probes of the chapter on number formats: they run beside the code under test."""

import numpy as np


def exact(values):
    """Numbers and, since 0.0 == -0.0, each zero with its sign."""
    values = np.asarray(values, dtype=np.float64)
    return {"values": values, "zeros": [str(zero) for zero in values[values == 0].tolist()]}


def fixed(values):
    """An array that cannot be changed: what a function is given stays as it is."""
    values = np.array(values)
    values.flags.writeable = False
    return values


def decoded(formats, patterns, fmt):
    return exact([formats.decode(int(pattern), fmt) for pattern in patterns])


def spacings(formats, values, fmt, dtype="float64"):
    found = formats.spacing(fixed(np.asarray(values, dtype=dtype)), fmt)
    return np.log2(np.asarray(found, dtype=np.float64))


def rounded(formats, values, fmt):
    return exact(formats.round_to(fixed(values), fmt))


def drawn(formats, values, fmt, uniform):
    return exact(formats.stochastic_round(fixed(values), fmt, fixed(uniform)))


def descended(formats, start, curvature, minimum, steps, rate, fmt, master=None):
    """What the network saw before every step, and the weights after the last."""
    seen = []

    def gradient_of(weights):
        seen.append(np.array(weights))
        return curvature * (weights - minimum)

    end = formats.sgd(fixed(start), gradient_of, steps, rate, fmt, master)
    return {"seen": exact(seen[:steps]), "end": exact(end)}


def products(formats, a, b, fmt, accumulator):
    pairs = [(fixed(one), fixed(other)) for one, other in zip(a, b, strict=True)]
    return exact([formats.dot(*pair, fmt, accumulator) for pair in pairs])


def report(formats, gradients, fmt, **settings):
    got = formats.range_report(fixed(gradients), fmt, **settings)
    return {name: float(share) for name, share in got.items()}


def lost(formats, weights, updates, fmt):
    return float(formats.lost_updates(fixed(weights), fixed(updates), fmt))
