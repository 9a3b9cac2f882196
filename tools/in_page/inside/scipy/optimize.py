"""The search for the smallest value between two bounds, under SciPy's names."""

import math
from types import SimpleNamespace

SHARE = (math.sqrt(5) - 1) / 2  # of an interval is left at each step


def minimize_scalar(function, bounds, method="bounded", options=None):
    """Where a function with one valley is smallest, as ``x``, by the golden section."""
    if method != "bounded":
        raise NotImplementedError(f"Python in the page searches between bounds only, not {method}.")
    low, high = bounds
    while high - low > (options or {}).get("xatol", 1e-5):
        left, right = high - SHARE * (high - low), low + SHARE * (high - low)
        low, high = (low, right) if function(left) < function(right) else (left, high)
    return SimpleNamespace(x=(low + high) / 2)


def __getattr__(name):
    raise AttributeError(
        f"Python in the page has of scipy.optimize only minimize_scalar, not {name}: with "
        "`make learn` on your computer you have all of it."
    )
