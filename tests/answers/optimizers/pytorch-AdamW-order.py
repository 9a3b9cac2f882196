# task: AdamW
# verdict: wrong
# mistake: the decay comes after the step of Adam, so that it shrinks the new weight and not the old one
# told: adamw-decay-after-the-step
class AdamW(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2
    ):  # fmt: skip
        super().__init__(
            params,
            {"lr": lr, "betas": betas, "eps": eps,
             "weight_decay": weight_decay},
        )

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, decay = group["lr"], group["weight_decay"]
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if len(state) == 0:
                    state["step"] = 0
                    state["m"] = torch.zeros_like(p)
                    state["v"] = torch.zeros_like(p)
                state["step"] += 1
                direction, state["m"], state["v"] = adam_direction(
                    p.grad, state["m"], state["v"], state["step"],
                    beta1, beta2, group["eps"],
                )
                p.sub_(lr * direction)
                p.mul_(1 - lr * decay)
