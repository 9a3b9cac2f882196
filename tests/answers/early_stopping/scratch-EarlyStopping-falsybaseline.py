# task: EarlyStopping
# verdict: wrong
# mistake: a baseline of 0.0 is taken for no baseline (truth value instead of "is not None")
# mistake: an epoch with NaN returns at once and costs no patience
# told: baseline-of-zero-is-none, nan-costs-no-patience
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if mode not in ("min", "max"):
            raise ValueError(f"unknown mode {mode!r}")
        self.patience = patience
        self.min_delta = min_delta
        self.mode = mode
        self.start_from_epoch = start_from_epoch
        self.baseline = baseline
        self.best = None
        self.best_epoch = None
        self.improved = False
        self.stop_epoch = None
        self.epoch = 0
        self.wait = 0

    def update(self, value):
        epoch = self.epoch
        self.epoch += 1
        self.improved = False
        if epoch < self.start_from_epoch or value != value:
            return False
        if self._better(value, self.best):
            self.best, self.best_epoch, self.improved = value, epoch, True
        progress = self.improved
        if self.baseline:
            progress = progress and self._better(value, self.baseline)
        if progress:
            self.wait = 0
            return False
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
            return reference - value > self.min_delta
        return value - reference > self.min_delta

    def state_dict(self):
        names = ("best", "best_epoch", "improved", "stop_epoch", "epoch", "wait")
        return {name: getattr(self, name) for name in names}

    def load_state_dict(self, state):
        for name, value in state.items():
            setattr(self, name, value)
