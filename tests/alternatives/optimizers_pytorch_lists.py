"""Another right solution: lists of tensors that are treated together (foreach)."""

import torch
from torch.optim import Optimizer


def lists(optimizer, *names):
    """For each group: it, its parameters that have a gradient, gradients, and their memories."""
    for group in optimizer.param_groups:
        params = [p for p in group["params"] if p.grad is not None]
        for p in params:
            for name in names:
                if name not in optimizer.state[p]:
                    optimizer.state[p][name] = torch.zeros_like(p)
        if params:
            memories = [[optimizer.state[p][name] for p in params] for name in names]
            yield group, params, [p.grad for p in params], *memories


class SGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0):
        super().__init__(
            params, dict(lr=lr, momentum=momentum, nesterov=nesterov, weight_decay=weight_decay)
        )

    @torch.no_grad()
    def step(self):
        for group, params, gradients, velocities in lists(self, "v"):
            gradients = torch._foreach_add(gradients, params, alpha=group["weight_decay"])
            torch._foreach_mul_(velocities, group["momentum"])
            torch._foreach_add_(velocities, gradients)
            moves = velocities
            if group["nesterov"]:
                moves = torch._foreach_add(gradients, velocities, alpha=group["momentum"])
            torch._foreach_add_(params, moves, alpha=-group["lr"])


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = torch.add(beta1 * m, gradient, alpha=1 - beta1)
    v = torch.addcmul(beta2 * v, gradient, gradient, value=1 - beta2)
    root = torch.sqrt(v / (1 - beta2**step)).add_(eps)
    return torch.div(m, root).div_(1 - beta1**step), m, v


class Adam(Optimizer):
    in_the_gradient = True

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group, params, gradients, means, squares in lists(self, "m", "v"):
            (beta1, beta2), rate, decay = group["betas"], group["lr"], group["weight_decay"]
            if self.in_the_gradient:
                gradients = torch._foreach_add(gradients, params, alpha=decay)
            else:
                torch._foreach_mul_(params, 1 - rate * decay)
            torch._foreach_lerp_(means, gradients, 1 - beta1)
            torch._foreach_mul_(squares, beta2)
            torch._foreach_addcmul_(squares, gradients, gradients, 1 - beta2)
            for p, m, v in zip(params, means, squares, strict=True):
                count = self.state[p]["count"] = self.state[p].get("count", 0) + 1
                root = (v / (1 - beta2**count)).sqrt() + group["eps"]
                p.addcdiv_(m, root, value=-rate / (1 - beta1**count))


class AdamW(Adam):
    in_the_gradient = False

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(params, lr, betas, eps, weight_decay)


def clip_by_global_norm(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients)))
    torch._foreach_mul_(gradients, float(max_norm / norm.clamp(min=max_norm)))
    return norm
