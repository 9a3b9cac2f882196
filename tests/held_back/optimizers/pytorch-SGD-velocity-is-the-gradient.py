# task: SGD
# verdict: wrong
# mistake: at the first step the velocity is p.grad itself, not a copy: later steps write into p.grad, and clearing the gradient in place clears the velocity

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
            momentum = group["momentum"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad
                if group["weight_decay"]:
                    g = g + group["weight_decay"] * p
                state = self.state[p]
                if "velocity" not in state:
                    state["velocity"] = g
                else:
                    state["velocity"].mul_(momentum).add_(g)
                v = state["velocity"]
                p -= group["lr"] * (g + momentum * v if group["nesterov"] else v)
