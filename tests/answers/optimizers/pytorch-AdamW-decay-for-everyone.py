# task: AdamW
# verdict: wrong
# mistake: the decay is taken off before the check for a gradient, so parameters whose gradient is None shrink
# mistake: the decay is weight_decay * p without the learning rate
# told: adamw-decay-without-the-rate
class AdamW(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2
    ):
        super().__init__(
            params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)
        )

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                p.mul_(1 - group["weight_decay"])
                if p.grad is None:
                    continue
                s = self.state[p]
                if len(s) == 0:
                    s["step"], s["m"], s["v"] = 0, torch.zeros_like(p), torch.zeros_like(p)
                s["step"] += 1
                direction, s["m"], s["v"] = adam_direction(
                    p.grad, s["m"], s["v"], s["step"], *group["betas"], group["eps"]
                )
                p.add_(direction, alpha=-group["lr"])
