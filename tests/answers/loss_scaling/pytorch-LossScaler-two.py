# task: LossScaler
# verdict: wrong
# mistake: growth is not limited, the scale leaves the range of fp32 (2**128 and more)
# mistake: load_state_dict takes over the scale and the count only; growth_factor, backoff_factor and growth_interval are ignored
# told: grows-to-infinity, only-scale-and-count-loaded
class LossScaler:
    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5,
        growth_interval=2000,
    ):  # fmt: skip
        self.current = float(init_scale)
        self.growth_factor = growth_factor
        self.backoff_factor = backoff_factor
        self.growth_interval = growth_interval
        self.count = 0
        self.finite = {}  # for each optimizer unscaled since update

    def get_scale(self):
        return self.current

    def scale(self, loss):
        return loss * self.current

    def unscale_(self, optimizer):
        if optimizer in self.finite:
            raise RuntimeError("unscale_() has already been called")
        fine = True
        params = [p for g in optimizer.param_groups for p in g["params"]]
        for p in params:
            if p.grad is None:
                continue
            p.grad /= self.current
            fine = fine and bool(p.grad.isfinite().all())
        self.finite[optimizer] = fine

    def step(self, optimizer):
        if optimizer not in self.finite:
            self.unscale_(optimizer)
        if self.finite[optimizer]:
            optimizer.step()

    def update(self):
        if False in self.finite.values():
            self.current *= self.backoff_factor
            self.count = 0
        else:
            self.count += 1
            if self.count >= self.growth_interval:
                self.current *= self.growth_factor
                self.count = 0
        self.finite = {}

    def state_dict(self):
        return {
            "scale": self.current,
            "growth_factor": self.growth_factor,
            "backoff_factor": self.backoff_factor,
            "growth_interval": self.growth_interval,
            "_growth_tracker": self.count,
        }

    def load_state_dict(self, state):
        self.current = state["scale"]
        self.count = state["_growth_tracker"]
