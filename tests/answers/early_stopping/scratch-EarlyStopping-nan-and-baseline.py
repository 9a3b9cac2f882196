# task: EarlyStopping
# verdict: wrong
# mistake: the first counted epoch becomes best even if it is NaN, and nothing is better than NaN afterwards
# mistake: any improvement resets the count, also one that does not beat the baseline, so the baseline has no effect
# told: baseline-ignored, first-nan-is-the-best
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if mode not in ("min", "max"):
            raise ValueError(f"unknown mode {mode!r}")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.best = self.best_epoch = self.stop_epoch = None
        self.improved = False
        self.epoch, self.wait = -1, 0

    def update(self, value):
        self.epoch += 1
        self.improved = False
        if self.epoch < self.start_from_epoch:
            return False
        self.wait += 1
        if self._better(value, self.best):
            self.best, self.best_epoch, self.improved = value, self.epoch, True
            self.wait = 0
        if self.wait >= self.patience:
            self.stop_epoch = self.epoch
            return True
        return False

    def _better(self, value, reference):
        if reference is None:
            return True
        if self.mode == "min":
            return value < reference - self.min_delta
        return value > reference + self.min_delta

    def state_dict(self):
        return {
            name: getattr(self, name)
            for name in ("best", "best_epoch", "improved", "stop_epoch", "epoch", "wait")
        }

    def load_state_dict(self, state):
        for name, value in state.items():
            setattr(self, name, value)
