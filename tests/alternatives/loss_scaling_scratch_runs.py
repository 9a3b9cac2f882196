"""Another right solution: a class with a counter that runs down, and NumPy's flags."""

import numpy as np


class _Scaler:
    def __init__(self, scale, growth, backoff, interval):
        self.scale, self.growth, self.backoff = scale, growth, backoff
        self.interval = self.left = interval

    def see(self, size):
        before, bad = self.scale, not abs(size * self.scale) <= 65519.99999999999
        if bad:
            self.scale, self.left = before * self.backoff, self.interval
        else:
            self.left -= 1
            if self.left == 0:
                self.scale, self.left = before * self.growth, self.interval
        return before, np.bool_(bad)


def simulate_scaler(
    largest, init_scale=65536, growth_factor=2, backoff_factor=0.5, growth_interval=2000
):
    scaler = _Scaler(init_scale, growth_factor, backoff_factor, growth_interval)
    rows = list(map(scaler.see, largest))
    return [before for before, _ in rows], [bad for _, bad in rows]
