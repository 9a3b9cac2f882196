# task: Adam
# verdict: right
# mistake: none; unusual because both averages of a parameter are kept in one stacked tensor

class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):  # fmt: skip
        settings = {"lr": lr, "betas": betas, "eps": eps}
        super().__init__(params, settings | {"weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        pairs = (
            (group, p)
            for group in self.param_groups
            for p in group["params"]
            if p.grad is not None
        )
        for group, p in pairs:
            memory = self.state[p]
            memory["count"] = memory.get("count", 0) + 1
            if "averages" not in memory:
                memory["averages"] = torch.stack([torch.zeros_like(p)] * 2)
            direction, *averages = adam_direction(
                torch.add(p.grad, p, alpha=group["weight_decay"]),
                *memory["averages"].clone(),
                memory["count"], *group["betas"], group["eps"],
            )  # fmt: skip
            memory["averages"].copy_(torch.stack(averages))
            p.add_(direction, alpha=-group["lr"])
