# task: SGD
# verdict: wrong
# mistake: weight decay is subtracted directly with the momentum left out of it (decoupled) instead of being part of g
# told: sgd-decay-decoupled
class SGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0):
        super().__init__(params, dict(lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                g, state = p.grad, self.state[p]
                p.mul_(1 - group["lr"] * group["weight_decay"])
                v = group["momentum"] * state.get("v", torch.zeros_like(p)) + g
                state["v"] = v
                p -= group["lr"] * (g + group["momentum"] * v if group["nesterov"] else v)
