# task: SGD
# verdict: wrong
# mistake: the settings are read from self.defaults, so that those of the groups, and changes of them, have no effect
# mistake: the decay is added in place to p.grad, which is changed
# told: sgd-changes-the-gradient, sgd-rate-of-the-defaults
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):
        settings = {
            "lr": lr, "momentum": momentum, "nesterov": nesterov,
            "weight_decay": weight_decay,
        }
        super().__init__(params, settings)

    @torch.no_grad()
    def step(self):
        lr, momentum = self.defaults["lr"], self.defaults["momentum"]
        nesterov, decay = self.defaults["nesterov"], self.defaults["weight_decay"]
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad
                g.add_(p, alpha=decay)
                state = self.state[p]
                if "velocity" not in state:
                    state["velocity"] = torch.zeros_like(p)
                v = state["velocity"]
                v.mul_(momentum).add_(g)
                p.sub_(lr * (g + momentum * v if nesterov else v))
