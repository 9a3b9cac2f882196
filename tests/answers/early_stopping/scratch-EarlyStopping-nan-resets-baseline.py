# task: EarlyStopping
# verdict: wrong
# mistake: an epoch with NaN is not counted as one without progress; progress needs no more than an improvement, whatever the baseline
# told: baseline-ignored, nan-costs-no-patience
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):
        if patience < 1 or mode not in ("min", "max"):
            raise ValueError("wrong settings")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.best = self.best_epoch = self.stop_epoch = None
        self.improved = False
        self.epoch = 0
        self.waited = 0

    def update(self, value):
        epoch = self.epoch
        self.epoch += 1
        self.improved = False
        if epoch < self.start_from_epoch or value != value:
            return False
        if self._better(value, self.best):
            self.best, self.best_epoch, self.improved = value, epoch, True
            self.waited = 0
        else:
            self.waited += 1
        if self.waited >= self.patience and self.stop_epoch is None:
            self.stop_epoch = epoch
        return self.stop_epoch is not None

    def _better(self, value, reference):
        if reference is None:
            return True
        if self.mode == "max":
            return value > reference + self.min_delta
        return value < reference - self.min_delta

    def state_dict(self):
        names = ("best", "best_epoch", "stop_epoch", "improved", "epoch", "waited")
        return {name: getattr(self, name) for name in names}

    def load_state_dict(self, state):
        for name, value in state.items():
            setattr(self, name, value)
