# task: EarlyStopping
# verdict: wrong
# mistake: an epoch that improves but does not beat the baseline is not counted as one without progress (the count stays as it is), so values that fall slowly above the baseline never end the training
# told: baseline-ignored
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError("there must be at least one epoch of patience")
        if mode != "min" and mode != "max":
            raise ValueError("mode is neither min nor max")
        self.settings = patience, min_delta, mode, start_from_epoch, baseline
        self.load_state_dict({
            "best": None, "best_epoch": None, "improved": False,
            "stop_epoch": None, "seen": 0, "idle": 0,
        })  # fmt: skip

    def update(self, value):
        patience, _, _, start, baseline = self.settings
        now = self.seen
        self.seen += 1
        if now < start:
            self.improved = False
            return False
        self.improved = self._better(value, self.best)
        if not self.improved:
            self.idle += 1
        else:
            self.best, self.best_epoch = value, now
            if self._better(value, baseline):
                self.idle = 0
        if self.idle >= patience:
            self.stop_epoch = now
        return self.idle >= patience

    def _better(self, value, reference):
        if np.isnan(value):
            return False
        if reference is None:
            return True
        _, min_delta, mode, _, _ = self.settings
        gain = reference - value if mode == "min" else value - reference
        return bool(gain > min_delta)

    def state_dict(self):
        names = ["best", "best_epoch", "improved", "stop_epoch", "seen", "idle"]
        return {name: getattr(self, name) for name in names}

    def load_state_dict(self, state):
        self.__dict__.update(state)
