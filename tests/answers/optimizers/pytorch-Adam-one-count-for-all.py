# task: Adam
# verdict: wrong
# mistake: all parameters share one count of steps, which is kept in an attribute and so is missing in state_dict
# told: adam-steps-without-gradient-counted
class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):  # fmt: skip
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))
        self.steps = 0

    @torch.no_grad()
    def step(self):
        self.steps += 1
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                g = p.grad + group["weight_decay"] * p
                state = self.state[p]
                if not state:
                    state["m"] = torch.zeros_like(p)
                    state["v"] = torch.zeros_like(p)
                direction, state["m"], state["v"] = adam_direction(
                    g, state["m"], state["v"], self.steps, beta1, beta2, group["eps"]
                )
                p -= group["lr"] * direction
