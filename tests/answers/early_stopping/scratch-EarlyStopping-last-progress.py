# task: EarlyStopping
# verdict: right
# way: no counter of waiting epochs: the number of the last epoch with progress is noted, and the difference is compared with the patience
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if not patience >= 1:
            raise ValueError(f"patience {patience} is less than 1")
        if mode not in {"min", "max"}:
            raise ValueError(f"mode {mode!r} is neither min nor max")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.best = self.best_epoch = self.stop_epoch = None
        self.improved = False
        self._epoch = 0  # the next one
        self._progress = start_from_epoch - 1

    def update(self, value):
        value, epoch = float(value), self._epoch
        self._epoch += 1
        self.improved = epoch >= self.start_from_epoch and self._better(value, self.best)
        if self.improved:
            self.best, self.best_epoch = value, epoch
            if self._better(value, self.baseline):
                self._progress = epoch
        stop = epoch - self._progress >= self.patience
        if stop and self.stop_epoch is None:
            self.stop_epoch = epoch
        return stop

    def _better(self, value, reference):
        if reference is None:
            return value == value
        gain = reference - value if self.mode == "min" else value - reference
        return bool(gain > self.min_delta)

    def state_dict(self):
        return {
            "best": self.best, "best_epoch": self.best_epoch,
            "improved": self.improved, "stop_epoch": self.stop_epoch,
            "_epoch": self._epoch, "_progress": self._progress,
        }

    def load_state_dict(self, state):
        for name in self.state_dict():
            setattr(self, name, state[name])
