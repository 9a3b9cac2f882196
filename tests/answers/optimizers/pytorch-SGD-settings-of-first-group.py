# task: SGD
# verdict: wrong
# mistake: all groups use the settings of the first one; the velocities are kept in a list of the optimizer, not in self.state
# told: sgd-first-group-for-all, sgd-memory-not-saved
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):  # fmt: skip
        defaults = {
            "lr": lr, "momentum": momentum, "nesterov": nesterov,
            "weight_decay": weight_decay,
        }  # fmt: skip
        super().__init__(params, defaults)
        self.velocities = {}

    @torch.no_grad()
    def step(self):
        settings = self.param_groups[0]
        momentum = settings["momentum"]
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad + settings["weight_decay"] * p
                v = momentum * self.velocities.get(p, 0) + g
                self.velocities[p] = v
                p -= settings["lr"] * (g + momentum * v if settings["nesterov"] else v)
