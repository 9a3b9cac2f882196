# task: EarlyStopping
# verdict: wrong
# mistake: in mode "max" the values are negated inside and best keeps the negated value: the attribute has the wrong sign (the decisions are right)
# told: best-is-negated
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if mode not in ("min", "max"):
            raise ValueError("mode is min or max")
        self.sign = 1.0 if mode == "min" else -1.0
        self.patience, self.min_delta = patience, min_delta
        self.start = start_from_epoch
        self.goal = None if baseline is None else self.sign * baseline
        self.best, self.best_epoch = None, None
        self.improved, self.stop_epoch = False, None
        self.count, self.idle = 0, 0

    def update(self, value):
        epoch, value = self.count, self.sign * value
        self.count += 1
        self.improved = epoch >= self.start and self._better(value, self.best)
        if epoch < self.start:
            return False
        if self.improved:
            self.best, self.best_epoch = value, epoch
        if self.improved and self._better(value, self.goal):
            self.idle = 0
        else:
            self.idle += 1
        if self.idle >= self.patience:
            self.stop_epoch = epoch
        return self.idle >= self.patience

    def _better(self, value, reference):
        if value != value:
            return False
        return reference is None or value < reference - self.min_delta

    def state_dict(self):
        return {
            "best": self.best, "best_epoch": self.best_epoch, "improved": self.improved,
            "stop_epoch": self.stop_epoch, "count": self.count, "idle": self.idle,
        }

    def load_state_dict(self, state):
        self.__dict__.update(state)
