# task: LossScaler
# verdict: wrong
# mistake: an overflow does not set the count of finite steps to zero
# mistake: state_dict hands out the scaler's own dictionary, which goes on changing
# told: overflow-keeps-the-count, state-handed-out-itself
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
        self.seen = {}

    def get_scale(self):
        return self.state["scale"]

    def scale(self, loss):
        return loss * self.state["scale"]

    def unscale_(self, optimizer):
        if id(optimizer) in self.seen:
            raise RuntimeError("unscale_ was called already")
        finite = True
        with torch.no_grad():
            for group in optimizer.param_groups:
                for p in group["params"]:
                    if p.grad is not None:
                        p.grad.div_(self.state["scale"])
                        finite = finite and bool(p.grad.isfinite().all())
        self.seen[id(optimizer)] = finite

    def step(self, optimizer):
        if id(optimizer) not in self.seen:
            self.unscale_(optimizer)
        if self.seen[id(optimizer)]:
            optimizer.step()

    def update(self):
        state = self.state
        if not all(self.seen.values()):
            state["scale"] *= state["backoff_factor"]
        else:
            state["_growth_tracker"] += 1
            if state["_growth_tracker"] == state["growth_interval"]:
                larger = state["scale"] * state["growth_factor"]
                if larger <= torch.finfo(torch.float32).max:
                    state["scale"] = larger
                state["_growth_tracker"] = 0
        self.seen = {}

    def state_dict(self):
        return self.state

    def load_state_dict(self, state):
        self.state = dict(state)
