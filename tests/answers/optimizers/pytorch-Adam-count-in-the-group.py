# task: Adam
# verdict: wrong
# mistake: the steps are counted per group and not per parameter: a parameter that was passed over (gradient None) gets the correction of a later step than its own
# told: adam-steps-without-gradient-counted
class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):
        super().__init__(
            params,
            {"lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "step": 0},
        )

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            group["step"] += 1
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                memory = self.state[p]
                if not memory:
                    memory["m"] = torch.zeros_like(p)
                    memory["v"] = torch.zeros_like(p)
                g = p.grad + group["weight_decay"] * p
                direction, memory["m"], memory["v"] = adam_direction(
                    g, memory["m"], memory["v"], group["step"], beta1, beta2,
                    group["eps"],
                )
                p.sub_(group["lr"] * direction)
