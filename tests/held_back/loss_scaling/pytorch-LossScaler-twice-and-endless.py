# task: LossScaler
# verdict: wrong
# mistake: a second unscale_ before update divides again instead of raising RuntimeError
# mistake: the scale grows beyond the range of fp32
class LossScaler:
    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5,
        growth_interval=2000,
    ):  # fmt: skip
        self.state = {
            "scale": float(init_scale),
            "growth_factor": growth_factor,
            "backoff_factor": backoff_factor,
            "growth_interval": growth_interval,
            "_growth_tracker": 0,
        }
        self.finite = {}

    def get_scale(self):
        return self.state["scale"]

    def scale(self, loss):
        return loss * self.state["scale"]

    def unscale_(self, optimizer):
        good = True
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.grad /= self.state["scale"]
                    good = good and bool(torch.isfinite(p.grad).all())
        self.finite[id(optimizer)] = good

    def step(self, optimizer):
        if id(optimizer) not in self.finite:
            self.unscale_(optimizer)
        if self.finite[id(optimizer)]:
            optimizer.step()

    def update(self):
        state = self.state
        if all(self.finite.values()):
            state["_growth_tracker"] += 1
            if state["_growth_tracker"] == state["growth_interval"]:
                state["scale"] *= state["growth_factor"]
                state["_growth_tracker"] = 0
        else:
            state["scale"] *= state["backoff_factor"]
            state["_growth_tracker"] = 0
        self.finite = {}

    def state_dict(self):
        return dict(self.state)

    def load_state_dict(self, state):
        self.state = dict(state)
