# task: AdamW
# verdict: right
class AdamW(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2
    ):  # fmt: skip
        super().__init__(
            params, {"lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay}
        )

    @torch.no_grad()
    def step(self):
        todo = (
            (group, p)
            for group in self.param_groups
            for p in group["params"]
            if p.grad is not None
        )
        for group, p in todo:
            lr, (b1, b2) = group["lr"], group["betas"]
            memory = self.state[p]
            t = memory["t"] = memory.get("t", 0) + 1
            moments = memory.get("moments")
            if moments is None:
                moments = memory["moments"] = torch.zeros(
                    (2, *p.shape), dtype=p.dtype, device=p.device
                )
            moments[0].mul_(b1).add_(p.grad, alpha=1 - b1)
            moments[1].mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
            denominator = moments[1].div(1 - b2**t).sqrt_().add_(group["eps"])
            p.mul_(1 - lr * group["weight_decay"])
            p.addcdiv_(moments[0], denominator, value=-lr / (1 - b1**t))
