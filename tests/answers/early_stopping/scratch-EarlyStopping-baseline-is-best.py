# task: EarlyStopping
# verdict: wrong
# mistake: a baseline is taken for the first best value (as if an epoch had reached it), so the first epochs do not improve unless they beat the baseline, and nothing is kept of them
# told: baseline-is-the-first-best
class EarlyStopping:
    def __init__(
        self, patience, min_delta=0.0, mode="min",
        start_from_epoch=0, baseline=None,
    ):  # fmt: skip
        if patience < 1:
            raise ValueError("patience must be at least 1")
        if mode not in ("min", "max"):
            raise ValueError(f"mode {mode!r} is neither min nor max")
        self.patience, self.min_delta, self.mode = patience, min_delta, mode
        self.start_from_epoch = start_from_epoch
        self.best, self.best_epoch = baseline, None
        self.improved, self.stop_epoch = False, None
        self.epoch = self.waited = 0

    def update(self, value):
        epoch = self.epoch
        self.epoch += 1
        self.improved = False
        if epoch < self.start_from_epoch:
            return False
        if self._better(value, self.best):
            self.best, self.best_epoch = value, epoch
            self.improved, self.waited = True, 0
        else:
            self.waited += 1
        if self.waited >= self.patience and self.stop_epoch is None:
            self.stop_epoch = epoch
        return self.stop_epoch is not None

    def _better(self, value, reference):
        if np.isnan(value):
            return False
        if reference is None:
            return True
        gain = reference - value if self.mode == "min" else value - reference
        return bool(gain > self.min_delta)

    def state_dict(self):
        names = ("best", "best_epoch", "improved", "stop_epoch", "epoch", "waited")
        return {name: getattr(self, name) for name in names}

    def load_state_dict(self, state):
        for name, value in state.items():
            setattr(self, name, value)
