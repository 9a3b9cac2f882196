# task: LossScaler
# verdict: wrong
# mistake: one flag of overflow is shared by all optimizers, so after an overflow in one of them the step of another one with finite gradients is skipped too
# mistake: the scale grows without regard to the range of fp32 (2**127 becomes 2**128)
# told: grows-to-infinity, one-bad-optimizer-stops-all
class LossScaler:
    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5,
        growth_interval=2000,
    ):  # fmt: skip
        self._state = {
            "scale": float(init_scale),
            "growth_factor": growth_factor,
            "backoff_factor": backoff_factor,
            "growth_interval": growth_interval,
            "_growth_tracker": 0,
        }
        self._unscaled = set()
        self._overflow = False

    def get_scale(self):
        return self._state["scale"]

    def scale(self, loss):
        return loss * self._state["scale"]

    def unscale_(self, optimizer):
        if id(optimizer) in self._unscaled:
            raise RuntimeError("unscale_ has been called already for this optimizer.")
        self._unscaled.add(id(optimizer))
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.grad.div_(self._state["scale"])
                    if not torch.isfinite(p.grad).all():
                        self._overflow = True

    def step(self, optimizer):
        if id(optimizer) not in self._unscaled:
            self.unscale_(optimizer)
        if not self._overflow:
            optimizer.step()

    def update(self):
        s = self._state
        if self._overflow:
            s["scale"] *= s["backoff_factor"]
            s["_growth_tracker"] = 0
        else:
            s["_growth_tracker"] += 1
            if s["_growth_tracker"] == s["growth_interval"]:
                s["scale"] *= s["growth_factor"]
                s["_growth_tracker"] = 0
        self._overflow = False
        self._unscaled.clear()

    def state_dict(self):
        return dict(self._state)

    def load_state_dict(self, state):
        self._state = dict(state)
