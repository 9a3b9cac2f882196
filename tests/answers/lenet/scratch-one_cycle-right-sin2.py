# task: one_cycle
# verdict: right
import numpy as np


def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if step not in range(total_steps):
        raise ValueError(f"{step!r} is not a step of {total_steps}")
    top = np.float64(max_lr)
    bottom = top / div_factor
    floor = bottom / final_div_factor
    knee = pct_start * total_steps - 1
    end = total_steps - 1
    if step == end:  # also where the peak falls on the last step
        return floor
    rising = step < knee
    here = step / knee if rising else (step - knee) / (end - knee)
    # 1 + cos(pi t) = 2 cos(pi t / 2)^2: a blend of both ends
    share = np.square(np.sin(np.pi / 2 * here))
    ends = (bottom, top) if rising else (top, floor)
    return np.dot(ends, (1 - share, share))
