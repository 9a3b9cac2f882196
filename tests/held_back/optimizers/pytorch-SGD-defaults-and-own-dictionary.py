# task: SGD
# verdict: wrong
# mistake: reads the settings from self.defaults, so that groups with settings of their own and later changes have no effect
# mistake: keeps the velocities in a dictionary of its own, which state_dict does not save

class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):  # fmt: skip
        super().__init__(
            params,
            {
                "lr": lr, "momentum": momentum, "nesterov": nesterov,
                "weight_decay": weight_decay,
            },
        )  # fmt: skip
        self.velocity = {}

    @torch.no_grad()
    def step(self):
        lr, momentum = self.defaults["lr"], self.defaults["momentum"]
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad + self.defaults["weight_decay"] * p
                v = momentum * self.velocity.get(p, torch.zeros_like(p)) + g
                self.velocity[p] = v
                if self.defaults["nesterov"]:
                    p.sub_(lr * (g + momentum * v))
                else:
                    p.sub_(lr * v)
