"""Another right solution: the arcs as squared sines, chosen by a comprehension over pieces."""

import math


def one_cycle(
    step, total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4, **ignored
):
    if step not in range(total_steps):
        raise ValueError("no such step")

    def arc(start, end, first, last):
        return start + (end - start) * math.sin(math.pi / 2 * (step - first) / (last - first)) ** 2

    peak = pct_start * total_steps - 1
    if step >= peak:
        return arc(max_lr, max_lr / div_factor / final_div_factor, peak, total_steps - 1)
    return arc(max_lr / div_factor, max_lr, 0, peak)
