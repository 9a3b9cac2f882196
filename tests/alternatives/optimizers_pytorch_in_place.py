"""Another right solution: in-place operations, the first velocity a copy of the gradient."""

import torch
from torch.optim import Optimizer


class SGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0):
        super().__init__(
            params, {"lr": lr, "momentum": momentum, "nesterov": nesterov, "decay": weight_decay}
        )
        for group in self.param_groups:
            group.setdefault("weight_decay", weight_decay)

    def step(self):
        for group in self.param_groups:
            for p in (p for p in group["params"] if p.grad is not None):
                gradient = p.grad.add(p.data, alpha=group["weight_decay"])
                if group["momentum"]:
                    buffer = self.state[p].get("momentum_buffer")
                    if buffer is None:
                        buffer = self.state[p]["momentum_buffer"] = gradient.clone()
                    else:
                        buffer.mul_(group["momentum"]).add_(gradient)
                    if group["nesterov"]:
                        gradient = gradient.add(buffer, alpha=group["momentum"])
                    else:
                        gradient = buffer
                p.data.add_(gradient, alpha=-group["lr"])


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = m.lerp(gradient, 1 - beta1)
    v = v.lerp(gradient.square(), 1 - beta2)
    root = (1 - beta2**step) ** 0.5
    return m / (1 - beta1**step) / (v.sqrt().div(root) + eps), m, v


class Adam(Optimizer):
    decoupled = False

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    self.move(p, group, self.state[p])

    def move(self, p, group, state):
        gradient = p.grad
        if self.decoupled:
            p.sub_(group["lr"] * group["weight_decay"] * p)
        else:
            gradient = gradient.add(p, alpha=group["weight_decay"])
        if "step" not in state:
            state["step"] = torch.tensor(0.0, dtype=torch.float64)
            state["exp_avg"], state["exp_avg_sq"] = torch.zeros_like(p), torch.zeros_like(p)
        state["step"] += 1
        beta1, beta2 = group["betas"]
        state["exp_avg"].mul_(beta1).add_(gradient, alpha=1 - beta1)
        state["exp_avg_sq"].mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
        square = state["exp_avg_sq"] / (1 - beta2 ** state["step"])
        p.addcdiv_(
            state["exp_avg"] / (1 - beta1 ** state["step"]),
            square.sqrt_().add_(group["eps"]),
            value=-group["lr"],
        )


class AdamW(Adam):
    decoupled = True

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(params, lr, betas, eps, weight_decay)


def clip_by_global_norm(parameters, max_norm):
    kept = [p for p in parameters if p.grad is not None]
    norm = torch.cat([p.grad.reshape(-1) for p in kept]).norm()
    factor = min(1.0, max_norm / float(norm)) if norm else 1.0
    for p in kept:
        p.grad.mul_(factor)
    return norm
