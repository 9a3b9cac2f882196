# task: LossScaler
# verdict: wrong
# mistake: a skipped step does not let the count of finite steps start from zero; the state dictionary is the own one of the scaler and changes later
# told: overflow-keeps-the-count, state-handed-out-itself
class LossScaler:
    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5,
        growth_interval=2000,
    ):  # fmt: skip
        self.state = {
            "scale": float(init_scale), "growth_factor": growth_factor,
            "backoff_factor": backoff_factor,
            "growth_interval": growth_interval, "_growth_tracker": 0,
        }  # fmt: skip
        self.finite = {}

    def get_scale(self):
        return self.state["scale"]

    def scale(self, loss):
        return loss * self.state["scale"]

    def unscale_(self, optimizer):
        if id(optimizer) in self.finite:
            raise RuntimeError("unscale_ has already been called.")
        grads = [
            p.grad for g in optimizer.param_groups for p in g["params"]
            if p.grad is not None
        ]  # fmt: skip
        for grad in grads:
            grad.div_(self.state["scale"])
        self.finite[id(optimizer)] = all_finite(grads)

    def step(self, optimizer):
        if id(optimizer) not in self.finite:
            self.unscale_(optimizer)
        if self.finite[id(optimizer)]:
            return optimizer.step()

    def update(self):
        state = self.state
        if not all(self.finite.values()):
            state["scale"] *= state["backoff_factor"]
        else:
            state["_growth_tracker"] += 1
            if state["_growth_tracker"] == state["growth_interval"]:
                grown = state["scale"] * state["growth_factor"]
                if grown <= torch.finfo(torch.float32).max:
                    state["scale"] = grown
                state["_growth_tracker"] = 0
        self.finite = {}

    def state_dict(self):
        return self.state

    def load_state_dict(self, state):
        self.state = dict(state)
