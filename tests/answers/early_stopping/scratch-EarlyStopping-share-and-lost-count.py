# task: EarlyStopping
# verdict: wrong
# mistake: min_delta is taken for a share of the best value (value < best * (1 - min_delta)), not for a difference in the unit of the value
# mistake: the number of epochs since the last progress is not in state_dict, so after loading patience begins anew
# told: delta-is-a-share, state-without-the-count
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1 or mode not in {"min", "max"}:
            raise ValueError(f"patience {patience}, mode {mode}")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch, self.baseline = start_from_epoch, baseline
        self.epoch, self.without_progress = 0, 0
        self.best = self.best_epoch = self.stop_epoch = None
        self.improved = False

    def update(self, value):
        number, self.epoch = self.epoch, self.epoch + 1
        self.improved = False
        if number >= self.start_from_epoch:
            self.improved = self._better(value, self.best)
            if self.improved:
                self.best, self.best_epoch = value, number
            progress = self.improved and self._better(value, self.baseline)
            self.without_progress = 0 if progress else self.without_progress + 1
            if self.stop_epoch is None and self.without_progress >= self.patience:
                self.stop_epoch = number
        return self.stop_epoch is not None

    def _better(self, value, reference):
        if value != value:  # NaN
            return False
        if reference is None:
            return True
        margin = self.min_delta * abs(reference)
        if self.mode == "min":
            return value < reference - margin
        return value > reference + margin

    def state_dict(self):
        return {
            "epoch": self.epoch, "best": self.best, "best_epoch": self.best_epoch,
            "improved": self.improved, "stop_epoch": self.stop_epoch,
        }  # fmt: skip

    def load_state_dict(self, state):
        vars(self).update(state)
