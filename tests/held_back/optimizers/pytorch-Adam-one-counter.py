# task: Adam
# verdict: wrong
# mistake: one count of steps, an attribute of the optimizer, serves all parameters: it also counts for those without a gradient, and is lost in state_dict

class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):  # fmt: skip
        super().__init__(
            params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)
        )
        self.steps = 0

    @torch.no_grad()
    def step(self):
        self.steps += 1
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if not state:
                    state["m"] = torch.zeros_like(p)
                    state["v"] = torch.zeros_like(p)
                g = p.grad + group["weight_decay"] * p
                direction, state["m"], state["v"] = adam_direction(
                    g, state["m"], state["v"], self.steps, *group["betas"], group["eps"]
                )
                p.sub_(direction, alpha=group["lr"])
