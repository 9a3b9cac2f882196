# task: EarlyStopping
# verdict: wrong
# mistake: training stops one epoch too late because the count must exceed the patience
# told: one-epoch-too-late
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):
        if patience < 1:
            raise ValueError("the patience is less than 1")
        if mode not in {"min", "max"}:
            raise ValueError(f"mode {mode!r}")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.best = None
        self.best_epoch = None
        self.improved = False
        self.stop_epoch = None
        self.epoch = -1
        self.bad = 0

    def update(self, value):
        self.epoch += 1
        self.improved = False
        if self.epoch < self.start_from_epoch:
            return False
        self.improved = self._better(value, self.best)
        if self.improved:
            self.best, self.best_epoch = value, self.epoch
        if self.improved and self._better(value, self.baseline):
            self.bad = 0
        else:
            self.bad += 1
        if self.bad > self.patience:
            self.stop_epoch = self.epoch
            return True
        return False

    def _better(self, value, reference):
        if value != value:
            return False
        if reference is None:
            return True
        sign = 1 if self.mode == "min" else -1
        return sign * (reference - value) > self.min_delta

    def state_dict(self):
        return {
            "best": self.best, "best_epoch": self.best_epoch, "improved": self.improved,
            "stop_epoch": self.stop_epoch, "epoch": self.epoch, "bad": self.bad,
        }

    def load_state_dict(self, state):
        self.__dict__.update(state)
