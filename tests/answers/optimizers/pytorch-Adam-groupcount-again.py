# task: Adam
# verdict: wrong
# mistake: the steps are counted once for the group, so a parameter without gradient is counted on
# told: adam-steps-without-gradient-counted
class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):  # fmt: skip
        defaults = {
            "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay,
            "step": 0,
        }  # fmt: skip
        super().__init__(params, defaults)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            group["step"] += 1
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if not state:
                    state["m"] = torch.zeros_like(p)
                    state["v"] = torch.zeros_like(p)
                g = p.grad + group["weight_decay"] * p
                direction, state["m"], state["v"] = adam_direction(
                    g, state["m"], state["v"], group["step"], beta1, beta2,
                    group["eps"],
                )  # fmt: skip
                p -= group["lr"] * direction
