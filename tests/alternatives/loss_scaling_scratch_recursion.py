"""Another right solution: the state as a pair that a function maps to the next one."""

import math


def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000
):
    def after(state, size):
        scale, left = state
        if math.isnan(size) or size * scale >= 65520.0:
            return (scale * backoff_factor, growth_interval), True
        if left == 1:
            return (scale * growth_factor, growth_interval), False
        return (scale, left - 1), False

    state, rows = (init_scale, growth_interval), []
    for size in largest:
        scale = state[0]
        state, skip = after(state, size)
        rows.append((scale, skip))
    return [row[0] for row in rows], [row[1] for row in rows]
