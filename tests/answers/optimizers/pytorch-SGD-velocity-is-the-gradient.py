# task: SGD
# verdict: wrong
# mistake: without decay the first velocity is the tensor p.grad itself and no copy: later steps change p.grad in place, and a gradient that is written into the same tensor overwrites the velocity
# told: first-velocity-is-the-gradient-tensor
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):
        defaults = dict(
            lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=weight_decay
        )
        super().__init__(params, defaults)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, momentum = group["lr"], group["momentum"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad
                if group["weight_decay"] != 0:
                    g = g + group["weight_decay"] * p
                state = self.state[p]
                if "velocity" in state:
                    v = state["velocity"]
                    v.mul_(momentum).add_(g)
                else:
                    v = state["velocity"] = g
                p.sub_(lr * (g + momentum * v if group["nesterov"] else v))
