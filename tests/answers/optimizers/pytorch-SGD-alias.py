# task: SGD
# verdict: wrong
# mistake: momentum is read from self.defaults, so that groups with a momentum of their own, or a later change, do not count
# mistake: the first velocity is the gradient itself and no copy; the next step changes it in place
# told: sgd-momentum-of-the-defaults, first-velocity-is-the-gradient-tensor
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):  # fmt: skip
        defaults = dict(
            lr=lr, momentum=momentum, nesterov=nesterov,
            weight_decay=weight_decay,
        )
        super().__init__(params, defaults)

    @torch.no_grad()
    def step(self):
        momentum = self.defaults["momentum"]
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad
                if group["weight_decay"] != 0:
                    g = g + group["weight_decay"] * p
                state = self.state[p]
                if "velocity" in state:
                    state["velocity"].mul_(momentum).add_(g)
                else:
                    state["velocity"] = g
                v = state["velocity"]
                move = g + momentum * v if group["nesterov"] else v
                p.add_(move, alpha=-group["lr"])
