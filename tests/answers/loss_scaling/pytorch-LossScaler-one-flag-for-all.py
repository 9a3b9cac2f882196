# task: LossScaler
# verdict: wrong
# mistake: one flag for all optimizers: once the gradients of one optimizer were not finite, the step of another one with finite gradients is skipped as well
# told: one-bad-optimizer-stops-all
class LossScaler:
    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5,
        growth_interval=2000,
    ):
        self._scale = float(init_scale)
        self._growth = growth_factor
        self._backoff = backoff_factor
        self._interval = growth_interval
        self._tracker = 0
        self._done = set()
        self._bad = False

    def get_scale(self):
        return self._scale

    def scale(self, loss):
        return loss * self._scale

    def unscale_(self, optimizer):
        if id(optimizer) in self._done:
            raise RuntimeError("unscale_() was already called since the last update()")
        self._done.add(id(optimizer))
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.grad.div_(self._scale)
                    if not bool(torch.isfinite(p.grad).all()):
                        self._bad = True

    def step(self, optimizer):
        if id(optimizer) not in self._done:
            self.unscale_(optimizer)
        if not self._bad:
            optimizer.step()

    def update(self):
        if self._bad:
            self._scale *= self._backoff
            self._tracker = 0
        else:
            self._tracker += 1
            if self._tracker == self._interval:
                grown = self._scale * self._growth
                if grown <= torch.finfo(torch.float32).max:
                    self._scale = grown
                self._tracker = 0
        self._bad = False
        self._done.clear()

    def state_dict(self):
        return {
            "scale": self._scale, "growth_factor": self._growth,
            "backoff_factor": self._backoff, "growth_interval": self._interval,
            "_growth_tracker": self._tracker,
        }

    def load_state_dict(self, state):
        self._scale = float(state["scale"])
        self._growth = state["growth_factor"]
        self._backoff = state["backoff_factor"]
        self._interval = state["growth_interval"]
        self._tracker = state["_growth_tracker"]
