# task: EarlyStopping
# verdict: wrong
# mistake: a NaN as the first value becomes best (and nothing is ever less than NaN)
# mistake: epochs before start_from_epoch are not counted in best_epoch and stop_epoch; the numbers start at the first that counts
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError("patience is less than 1")
        if mode not in ("min", "max"):
            raise ValueError("mode is min or max")
        self.patience = patience
        self.min_delta = min_delta
        self.sign = 1 if mode == "min" else -1
        self.start_from_epoch = start_from_epoch
        self.baseline = baseline
        self.best = None
        self.best_epoch = None
        self.improved = False
        self.stop_epoch = None
        self.ignored = 0
        self.epoch = -1
        self.bad = 0

    def update(self, value):
        if self.ignored < self.start_from_epoch:
            self.ignored += 1
            self.improved = False
            return False
        self.epoch += 1
        self.improved = self._better(value, self.best)
        if self.improved:
            self.best = value
            self.best_epoch = self.epoch
        if self.improved and self._better(value, self.baseline):
            self.bad = 0
        else:
            self.bad += 1
        if self.bad >= self.patience:
            self.stop_epoch = self.epoch
            return True
        return False

    def _better(self, value, reference):
        if reference is None:
            return True
        return bool(self.sign * (reference - value) > self.min_delta)

    def state_dict(self):
        return {
            "best": self.best,
            "best_epoch": self.best_epoch,
            "improved": self.improved,
            "stop_epoch": self.stop_epoch,
            "ignored": self.ignored,
            "epoch": self.epoch,
            "bad": self.bad,
        }

    def load_state_dict(self, state):
        self.__dict__.update(state)
