# task: SGD
# verdict: wrong
# mistake: the weight decay is added to p.grad in place
# mistake: the settings of the first group are used for all groups
# told: sgd-changes-the-gradient, sgd-first-group-for-all
class SGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0):
        super().__init__(params, dict(lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        s = self.param_groups[0]
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad.add_(p, alpha=s["weight_decay"])
                v = self.state[p].setdefault("v", torch.zeros_like(p))
                v.mul_(s["momentum"]).add_(g)
                p.sub_(s["lr"] * (g + s["momentum"] * v if s["nesterov"] else v))
