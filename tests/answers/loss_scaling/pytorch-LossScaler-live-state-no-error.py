# task: LossScaler
# verdict: wrong
# mistake: state_dict hands out the scaler's own dictionary, which changes later; a second unscale_ is passed over silently instead of raising an error
# told: second-unscaling-accepted, state-handed-out-itself
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
        if id(optimizer) in self.finite:
            return
        finite = True
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.grad.div_(self.state["scale"])
                    finite = finite and bool(torch.isfinite(p.grad).all())
        self.finite[id(optimizer)] = finite

    def step(self, optimizer):
        self.unscale_(optimizer)
        if self.finite[id(optimizer)]:
            optimizer.step()

    def update(self):
        state = self.state
        if not all(self.finite.values()):
            state["scale"] *= state["backoff_factor"]
            state["_growth_tracker"] = 0
        else:
            state["_growth_tracker"] += 1
            if state["_growth_tracker"] == state["growth_interval"]:
                larger = state["scale"] * state["growth_factor"]
                if larger <= torch.finfo(torch.float32).max:
                    state["scale"] = larger
                state["_growth_tracker"] = 0
        self.finite = {}

    def state_dict(self):
        return self.state

    def load_state_dict(self, state):
        self.state = dict(state)
