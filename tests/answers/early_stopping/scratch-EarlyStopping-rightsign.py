# task: EarlyStopping
# verdict: right
class EarlyStopping:
    _CHANGING = ("best", "best_epoch", "improved", "stop_epoch", "_seen", "_idle")

    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        signs = {"min": -1.0, "max": 1.0}
        if mode not in signs:
            raise ValueError(f"the mode is min or max, not {mode}")
        if patience < 1:
            raise ValueError(f"a patience of {patience} is less than 1")
        self._sign, self._settings = signs[mode], (patience, min_delta)
        self._start, self._baseline = start_from_epoch, baseline
        self.load_state_dict(dict(zip(self._CHANGING, (None, None, False, None, 0, 0))))

    def update(self, value):
        value, now = float(value), self._seen
        self._seen = now + 1
        counts = now >= self._start
        self.improved = counts and self._better(value, self.best)
        if self.improved:
            self.best, self.best_epoch = value, now
        if not counts:
            return False
        progress = self.improved and (
            self._baseline is None or self._better(value, self._baseline)
        )
        self._idle = 0 if progress else self._idle + 1
        stop = self._idle >= self._settings[0]
        if stop and self.stop_epoch is None:
            self.stop_epoch = now
        return stop

    def _better(self, value, reference):
        if np.isnan(value):
            return False
        if reference is None:
            return True
        return bool(self._sign * (value - reference) > self._settings[1])

    def state_dict(self):
        return {name: vars(self)[name] for name in self._CHANGING}

    def load_state_dict(self, state):
        vars(self).update({name: state[name] for name in self._CHANGING})
