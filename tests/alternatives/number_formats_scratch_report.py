"""Another right solution: sorted sizes for the report, frexp for what is given to it."""

import numpy as np


def range_report(gradients, fmt, scale=1.0):
    found = {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
    there = np.asarray(gradients)[np.nonzero(gradients)]
    if there.size == 0:
        return found
    stored = np.sort(np.abs(round_to(np.float64(scale) * there, fmt)))  # noqa: F821
    tiny = limits(fmt)["min_normal"]  # noqa: F821
    zero, small, finite = np.searchsorted(stored, [5e-324, tiny, np.inf])
    found["zero"] = zero / stored.size
    found["subnormal"] = (small - zero) / stored.size
    found["infinite"] = 1 - finite / stored.size
    return found
