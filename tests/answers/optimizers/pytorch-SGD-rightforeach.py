# task: SGD
# verdict: right
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):  # fmt: skip
        settings = {"lr": lr, "momentum": momentum, "nesterov": nesterov}
        super().__init__(params, {**settings, "weight_decay": weight_decay})

    def _velocity(self, p):
        memory = self.state[p]
        if "velocity" not in memory:
            memory["velocity"] = torch.zeros_like(p)
        return memory["velocity"]

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            moving = [p for p in group["params"] if p.grad is not None]
            if not moving:
                continue
            gradients = torch._foreach_add(
                [p.grad for p in moving], moving, alpha=group["weight_decay"]
            )
            velocities = [self._velocity(p) for p in moving]
            torch._foreach_mul_(velocities, group["momentum"])
            torch._foreach_add_(velocities, gradients)
            steps = velocities
            if group["nesterov"]:
                steps = torch._foreach_add(
                    gradients, velocities, alpha=group["momentum"]
                )
            torch._foreach_add_(moving, steps, alpha=-group["lr"])
