# task: EarlyStopping
# verdict: wrong
# mistake: with a baseline, an epoch that does not beat it is not even an improvement: best, best_epoch and improved stay as they are
# told: baseline-keeps-the-best
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1 or mode not in ("min", "max"):
            raise ValueError("patience must be at least 1, mode min or max")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.best = self.best_epoch = self.stop_epoch = None
        self.improved = False
        self.epoch = self.wait = 0

    def update(self, value):
        epoch = self.epoch
        self.epoch += 1
        self.improved = False
        if epoch < self.start_from_epoch:
            return False
        if self._better(value, self.best) and self._better(value, self.baseline):
            self.best, self.best_epoch, self.improved = value, epoch, True
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stop_epoch = epoch
            return True
        return False

    def _better(self, value, reference):
        if value != value:
            return False
        if reference is None:
            return True
        if self.mode == "min":
            return value < reference - self.min_delta
        return value > reference + self.min_delta

    def state_dict(self):
        names = ("best", "best_epoch", "stop_epoch", "improved", "epoch", "wait")
        return {name: getattr(self, name) for name in names}

    def load_state_dict(self, state):
        for name, value in state.items():
            setattr(self, name, value)
