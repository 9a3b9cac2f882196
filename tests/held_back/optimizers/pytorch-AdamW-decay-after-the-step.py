# task: AdamW
# verdict: wrong
# mistake: decays the parameter after the step of Adam, so that the step itself is decayed too; the decay comes first

class AdamW(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2
    ):  # fmt: skip
        super().__init__(
            params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)
        )

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if not state:
                    state["step"] = 0
                    state["m"] = torch.zeros_like(p)
                    state["v"] = torch.zeros_like(p)
                state["step"] += 1
                direction, state["m"], state["v"] = adam_direction(
                    p.grad, state["m"], state["v"], state["step"],
                    *group["betas"], group["eps"],
                )  # fmt: skip
                p.sub_(group["lr"] * direction)
                p.mul_(1 - group["lr"] * group["weight_decay"])
