# task: AdamW
# verdict: wrong
# mistake: the decay is not multiplied by the rate; it also reaches parameters whose gradient is None
# told: adamw-decay-without-the-rate
class AdamW(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2
    ):  # fmt: skip
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                p.mul_(1 - group["weight_decay"])
                if p.grad is None:
                    continue
                state = self.state[p]
                if len(state) == 0:
                    state["step"] = 0
                    state["m"], state["v"] = torch.zeros_like(p), torch.zeros_like(p)
                state["step"] += 1
                direction, state["m"], state["v"] = adam_direction(
                    p.grad, state["m"], state["v"], state["step"], *group["betas"], group["eps"]
                )
                p.sub_(group["lr"] * direction)
