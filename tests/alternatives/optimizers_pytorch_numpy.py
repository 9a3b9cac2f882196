"""Another right solution: one function that moves a parameter, and arithmetic in NumPy."""

import numpy as np
import torch
from torch.optim import Optimizer


def with_gradients(optimizer):
    for group in optimizer.param_groups:
        for p in group["params"]:
            if p.grad is not None:
                yield group, p, p.grad.detach().numpy(), p.detach().numpy()


class SGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0):
        defaults = {name: value for name, value in locals().items()
                    if name in ("lr", "momentum", "nesterov", "weight_decay")}  # fmt: skip
        super().__init__(params, defaults)

    def step(self):
        for group, p, g, x in with_gradients(self):
            g = g + group["weight_decay"] * x
            v = self.state[p].setdefault("v", torch.zeros_like(p.detach())).numpy()
            v[...] = group["momentum"] * v + g
            x -= group["lr"] * (g + group["momentum"] * v if group["nesterov"] else v)


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = torch.stack([m, gradient]).mul(_column([beta1, 1 - beta1], gradient)).sum(0)
    v = torch.stack([v, gradient.square()]).mul(_column([beta2, 1 - beta2], gradient)).sum(0)
    return m / (1 - beta1**step) / ((v / (1 - beta2**step)) ** 0.5 + eps), m, v


def _column(numbers, like):
    return torch.tensor(numbers, dtype=like.dtype).reshape(2, *[1] * like.dim())


class _Adams(Optimizer):
    def step(self):
        for group, p, g, x in with_gradients(self):
            state = self.state[p]
            if "averages" not in state:
                state["averages"] = torch.zeros(2, *p.shape, dtype=p.dtype)
                state["count"] = 0
            state["count"] += 1
            g = self.prepared(group, g, x)
            m, v = state["averages"].numpy()[:1], state["averages"].numpy()[1:]
            beta1, beta2 = group["betas"]
            m += (1 - beta1) * (g - m)
            v += (1 - beta2) * (g * g - v)
            unit = m[0] / (1 - beta1 ** state["count"])
            root = np.sqrt(v[0] / (1 - beta2 ** state["count"]))
            x -= group["lr"] * unit / (root + group["eps"])


class Adam(_Adams):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    def prepared(self, group, g, x):
        return g + group["weight_decay"] * x


class AdamW(_Adams):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    def prepared(self, group, g, x):
        x *= 1 - group["lr"] * group["weight_decay"]
        return g


def clip_by_global_norm(parameters, max_norm):
    found = [p.grad.numpy() for p in parameters if p.grad is not None]
    norm = sum(float(np.vdot(g, g)) for g in found) ** 0.5
    if norm > max_norm:
        for g in found:
            g *= max_norm / norm
    return torch.tensor(norm, dtype=torch.float64)
