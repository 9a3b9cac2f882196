"""Another right solution: one angle that grows from 0 to 2 pi, found by NumPy's interpolation."""

import numpy as np


def one_cycle(step, total_steps, max_lr, pct_start=0.3, div_factor=25.0, final_div_factor=1e4):
    if step not in np.arange(total_steps):
        raise ValueError(f"There are {total_steps} steps.")
    places, angles = [pct_start * total_steps - 1, total_steps - 1], [np.pi, 2 * np.pi]
    if places[0] > 0:
        places, angles = [0, *places], [0, *angles]
    angle = np.interp(step, places, angles)
    lowest = max_lr / np.array([div_factor, div_factor * final_div_factor])
    ends = lowest[0] if angle < np.pi else lowest[1]
    return float(ends + (max_lr - ends) * (1 - np.cos(angle)) / 2)
