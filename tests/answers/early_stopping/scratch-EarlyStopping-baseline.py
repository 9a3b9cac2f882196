# task: EarlyStopping
# verdict: wrong
# mistake: the baseline is compared without min_delta
# mistake: a best value of 0.0 is taken for "no best yet" (falsy), so that any number is better than it
# told: baseline-without-delta, zero-is-no-value
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError(f"The patience must be at least 1, not {patience}.")
        if mode not in ("min", "max"):
            raise ValueError(f"The mode must be 'min' or 'max', not {mode!r}.")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.start_from_epoch = start_from_epoch
        self.baseline = baseline
        self.epoch = 0
        self.waited = 0
        self.best = None
        self.best_epoch = None
        self.improved = False
        self.stop_epoch = None

    def update(self, value):
        epoch = self.epoch
        self.epoch += 1
        self.improved = False
        if epoch < self.start_from_epoch:
            return False
        self.improved = self._better(value, self.best)
        if self.improved:
            self.best, self.best_epoch = value, epoch
        progress = self.improved
        if self.baseline is not None:
            beaten = value < self.baseline if self.mode == "min" else value > self.baseline
            progress = progress and beaten
        self.waited = 0 if progress else self.waited + 1
        if self.waited >= self.patience:
            if self.stop_epoch is None:
                self.stop_epoch = epoch
            return True
        return False

    def _better(self, value, reference):
        if value != value:
            return False
        if not reference:
            return True
        if self.mode == "min":
            return value < reference - self.min_delta
        return value > reference + self.min_delta

    def state_dict(self):
        names = ("epoch", "waited", "best", "best_epoch", "improved", "stop_epoch")
        return {name: getattr(self, name) for name in names}

    def load_state_dict(self, state):
        for name, value in state.items():
            setattr(self, name, value)
