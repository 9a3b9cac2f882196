# task: EarlyStopping
# verdict: wrong
# mistake: the counter of epochs without progress is missing in state_dict; min_delta is ignored in mode "max"
# told: delta-ignored-in-max, state-without-the-count
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):
        if patience < 1 or mode not in ("min", "max"):
            raise ValueError("patience or mode")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.best, self.best_epoch, self.improved, self.stop_epoch = None, None, False, None
        self.epoch = -1
        self.wait = 0

    def update(self, value):
        self.epoch += 1
        self.improved = False
        if self.epoch < self.start_from_epoch:
            return False
        self.improved = self._better(value, self.best)
        if self.improved:
            self.best, self.best_epoch = value, self.epoch
        if self.improved and (self.baseline is None or self._better(value, self.baseline)):
            self.wait = 0
        else:
            self.wait += 1
        if self.wait >= self.patience:
            self.stop_epoch = self.epoch
        return self.wait >= self.patience

    def _better(self, value, reference):
        if np.isnan(value):
            return False
        if reference is None:
            return True
        return value < reference - self.min_delta if self.mode == "min" else value > reference

    def state_dict(self):
        return {
            "best": self.best, "best_epoch": self.best_epoch, "epoch": self.epoch,
            "improved": self.improved, "stop_epoch": self.stop_epoch,
        }

    def load_state_dict(self, state):
        self.__dict__.update(state)
