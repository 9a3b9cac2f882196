# task: Adam
# verdict: wrong
# mistake: the steps are counted for the group, not for every parameter: a parameter whose gradient was None meanwhile gets the correction of a later step
# told: adam-steps-without-gradient-counted
class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):
        super().__init__(params, dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, steps=0
        ))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            group["steps"] += 1
            for p in group["params"]:
                if p.grad is None:
                    continue
                memory = self.state[p]
                memory.setdefault("m", torch.zeros_like(p))
                memory.setdefault("v", torch.zeros_like(p))
                g = p.grad + group["weight_decay"] * p
                direction, memory["m"], memory["v"] = adam_direction(
                    g, memory["m"], memory["v"], group["steps"],
                    *group["betas"], group["eps"],
                )
                p -= group["lr"] * direction
