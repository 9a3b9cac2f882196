# task: AdamW
# verdict: wrong
# mistake: the step of Adam comes first and the decay then shrinks the weight that has already moved; it should be the other way around
# told: adamw-decay-after-the-step
class AdamW(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2
    ):
        settings = dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)
        super().__init__(params, settings)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr = group["lr"]
            for p in (p for p in group["params"] if p.grad is not None):
                state = self.state[p]
                if not state:
                    state.update(
                        step=0, m=torch.zeros_like(p), v=torch.zeros_like(p)
                    )
                state["step"] += 1
                direction, state["m"], state["v"] = adam_direction(
                    p.grad, state["m"], state["v"], state["step"],
                    group["betas"][0], group["betas"][1], group["eps"],
                )
                p.add_(direction, alpha=-lr)
                p.mul_(1 - lr * group["weight_decay"])
