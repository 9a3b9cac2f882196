# task: SGD
# verdict: wrong
# mistake: the weight decay is added to p.grad in place
# told: sgd-changes-the-gradient
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):  # fmt: skip
        super().__init__(params, dict(
            lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=weight_decay
        ))  # fmt: skip

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad
                if group["weight_decay"]:
                    g.add_(p, alpha=group["weight_decay"])
                state = self.state[p]
                v = state.setdefault("momentum_buffer", torch.zeros_like(p))
                v.mul_(group["momentum"]).add_(g)
                direction = g + group["momentum"] * v if group["nesterov"] else v
                p.sub_(direction, alpha=group["lr"])
