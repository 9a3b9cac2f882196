# task: SGD
# verdict: wrong
# mistake: without decay the first velocity is p.grad itself, not a copy: later in-place updates of the velocity change the gradient, and zeroing or accumulating the gradient changes the velocity
# told: first-velocity-is-the-gradient-tensor
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):  # fmt: skip
        defaults = dict(
            lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=weight_decay
        )
        super().__init__(params, defaults)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            mu = group["momentum"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad
                if group["weight_decay"] != 0:
                    g = g + group["weight_decay"] * p
                state = self.state[p]
                if "velocity" not in state:
                    state["velocity"] = g
                else:
                    state["velocity"].mul_(mu).add_(g)
                v = state["velocity"]
                move = g + mu * v if group["nesterov"] else v
                p.sub_(group["lr"] * move)
