# task: SGD
# verdict: wrong
# mistake: the decay is added to p.grad itself
# told: sgd-changes-the-gradient
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
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad.add_(p, alpha=group["weight_decay"])
                state = self.state[p]
                if "v" not in state:
                    state["v"] = torch.zeros_like(p)
                v = state["v"]
                v.mul_(group["momentum"]).add_(g)
                if group["nesterov"]:
                    p.sub_(group["lr"] * (g + group["momentum"] * v))
                else:
                    p.sub_(group["lr"] * v)
