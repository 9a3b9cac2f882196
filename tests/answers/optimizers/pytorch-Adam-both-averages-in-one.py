# task: Adam
# verdict: right
# way: one state tensor with both averages stacked, views of it go to adam_direction
class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):
        settings = {"lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay}
        Optimizer.__init__(self, params, settings)

    @torch.no_grad()
    def step(self):
        everything = ((group, p) for group in self.param_groups for p in group["params"])
        for group, p in everything:
            if p.grad is None:
                continue
            memory = self.state[p]
            averages = memory.get("averages")
            if averages is None:
                averages = torch.zeros((2, *p.shape), dtype=p.dtype, device=p.device)
            memory["count"] = memory.get("count", 0) + 1
            slope = torch.add(p.grad, p, alpha=group["weight_decay"])
            direction, m, v = adam_direction(
                slope, averages[0], averages[1], memory["count"],
                group["betas"][0], group["betas"][1], group["eps"],
            )
            memory["averages"] = torch.stack([m, v])
            p.copy_(p - group["lr"] * direction)
