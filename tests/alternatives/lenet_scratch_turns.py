"""Another right solution: exact progress as a fraction, half a turn of a complex number."""

from bisect import bisect
from cmath import rect
from fractions import Fraction
from math import pi


def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25,
    final_div_factor=10_000,
):
    if step < 0 or step > total_steps - 1:
        raise ValueError(step)
    initial = max_lr / div_factor
    rates = [initial, max_lr, initial / final_div_factor]
    peak = Fraction(pct_start).limit_denominator(10**9) * total_steps - 1  # 0.1 is a tenth
    places = [0, peak, total_steps - 1]
    arc = bisect([peak], step)  # 0: up, 1: down
    progress = (step - places[arc]) / Fraction(places[arc + 1] - places[arc])
    share = (1 + rect(1, pi * float(progress)).real) / 2  # 1 at the beginning, 0 at the end
    return share * rates[arc] + (1 - share) * rates[arc + 1]
