# task: EarlyStopping
# verdict: wrong
# mistake: a NaN that comes first becomes best (and counts as improved and as progress), and nothing is better than it afterwards
# mistake: state_dict leaves out the number of epochs without progress, so a loaded rule has its whole patience again
# told: first-nan-is-the-best, state-without-the-count
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if mode not in ("min", "max"):
            raise ValueError(f"unknown mode {mode!r}")
        self.patience, self.min_delta = patience, min_delta
        self.sign = 1 if mode == "min" else -1
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.epoch, self.waited = 0, 0
        self.best = self.best_epoch = self.stop_epoch = None
        self.improved = False

    def update(self, value):
        epoch, self.epoch = self.epoch, self.epoch + 1
        self.improved = False
        if epoch < self.start_from_epoch:
            return False
        self.improved = self._better(value, self.best)
        if self.improved:
            self.best, self.best_epoch = value, epoch
        if self.improved and self._better(value, self.baseline):
            self.waited = 0
        else:
            self.waited += 1
        if self.waited >= self.patience:
            self.stop_epoch = epoch
            return True
        return False

    def _better(self, value, reference):
        if reference is None:
            return True
        return self.sign * (reference - value) > self.min_delta

    def state_dict(self):
        names = "epoch", "best", "best_epoch", "improved", "stop_epoch"
        return {name: getattr(self, name) for name in names}

    def load_state_dict(self, state):
        for name, value in state.items():
            setattr(self, name, value)
        self.waited = 0
