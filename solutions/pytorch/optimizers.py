"""Optimizers in PyTorch: momentum, Adam, AdamW and clipping, as torch.optim has them.

An optimizer turns gradients into steps, and keeps a memory for every parameter.
Papers: Polyak (1964), Kingma & Ba (2015), Loshchilov & Hutter (2019).
Check your work with: pytest tests/test_optimizers.py -k pytorch
"""

import torch
from torch.optim import Optimizer


class SGD(Optimizer):
    """Gradient descent with momentum: the steps of ``torch.optim.SGD``.

    For a parameter p with gradient g and a velocity v, zero at the start:

        g = g + weight_decay * p
        v = momentum * v + g
        p = p - lr * v                     or, with ``nesterov``,
        p = p - lr * (g + momentum * v)

    A parameter whose gradient is None is left as it is, and so is its v.
    The gradients in ``p.grad`` are not changed. Every group of parameters
    has its own settings in ``self.param_groups``, which may be changed
    between two steps. What an optimizer remembers about p belongs in
    ``self.state[p]``: from there ``state_dict`` takes it. ``step`` takes no
    closure, which only methods need that compute a loss several times.

    Args:
        params: parameters, or a list of groups, as the base class takes them.
        lr, momentum, nesterov, weight_decay: settings of the groups that do
            not bring their own.

    Subclass the base class, not ``torch.optim.SGD``.

    Source: Sutskever et al. (2013), section 2, with the rate outside v.
    """

    def __init__(
        self, params, lr=1e-3, momentum=0.0, nesterov=False, weight_decay=0.0
    ):  # fmt: skip
        # BEGIN SOLUTION
        settings = dict(momentum=momentum, nesterov=nesterov)
        settings |= dict(lr=lr, weight_decay=weight_decay)
        super().__init__(params, settings)
        # END SOLUTION

    @torch.no_grad()
    def step(self):
        # BEGIN SOLUTION
        for group in self.param_groups:
            momentum = group["momentum"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                gradient = p.grad + group["weight_decay"] * p
                memory = self.state[p]
                if "velocity" not in memory:
                    memory["velocity"] = torch.zeros_like(p)
                velocity = memory["velocity"]
                velocity.mul_(momentum).add_(gradient)
                if group["nesterov"]:
                    p.sub_(group["lr"] * (gradient + momentum * velocity))
                else:
                    p.sub_(group["lr"] * velocity)
        # END SOLUTION


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    """Compute the direction of one step of Adam, and its new averages.

    m and v are running averages of the gradient and of its square, with the
    shares beta1 and beta2 of the old. Both started at zero: divide them by
    1 - beta1**step and 1 - beta2**step for the direction. In PyTorch eps is
    added to the root of the corrected v:

        direction = m_corrected / (sqrt(v_corrected) + eps)

    Args:
        gradient, m, v: tensors of one shape, which are not changed.
        step: the number of this step, 1 for the first one.
        beta1, beta2, eps: numbers.

    Returns:
        direction, m, v: the direction against which to go, and the new
        averages, uncorrected.

    Source: Kingma & Ba (2015), algorithm 1.
    """
    # BEGIN SOLUTION
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_corrected = m / (1 - beta1**step)
    v_corrected = v / (1 - beta2**step)
    direction = m_corrected / (v_corrected.sqrt() + eps)
    return direction, m, v
    # END SOLUTION


class Adam(Optimizer):
    """Adam with L2 decay: the steps of ``torch.optim.Adam``.

    For a parameter p with gradient g:

        g = g + weight_decay * p
        p = p - lr * direction             of `adam_direction`, with this g

    Every parameter counts its own steps. A parameter whose gradient is None
    is left as it is, with its memory; ``p.grad`` is not changed; groups,
    changes of their settings and ``state_dict`` work as for `SGD`.

    Args:
        params: parameters, or a list of groups.
        lr, betas, eps, weight_decay: settings; betas is (beta1, beta2).

    Subclass the base class, not a class of ``torch.optim``.

    Source: Kingma & Ba (2015), algorithm 1.
    """

    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):  # fmt: skip
        # BEGIN SOLUTION
        settings = dict(betas=betas, eps=eps, weight_decay=weight_decay)
        super().__init__(params, dict(lr=lr, **settings))
        # END SOLUTION

    @torch.no_grad()
    def step(self):
        # BEGIN SOLUTION
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                memory = self.state[p]
                if not memory:
                    zeros = torch.zeros_like(p)
                    memory.update(step=0, m=zeros, v=zeros.clone())
                memory["step"] += 1
                direction, memory["m"], memory["v"] = adam_direction(
                    p.grad + group["weight_decay"] * p,
                    memory["m"], memory["v"], memory["step"],
                    *group["betas"], group["eps"],
                )  # fmt: skip
                p.sub_(group["lr"] * direction)
        # END SOLUTION


class AdamW(Optimizer):
    """Adam with decoupled decay: the steps of ``torch.optim.AdamW``.

    For a parameter p with gradient g:

        p = p - lr * weight_decay * p
        p = p - lr * direction             of `adam_direction`, with g itself

    Everything else is as for `Adam`.

    Args:
        params: parameters, or a list of groups.
        lr, betas, eps, weight_decay: settings; betas is (beta1, beta2).

    Subclass the base class, not a class of ``torch.optim``.

    Source: Loshchilov & Hutter (2019), algorithm 2, with the decay times lr.
    """

    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2
    ):  # fmt: skip
        # BEGIN SOLUTION
        defaults = {"lr": lr, "betas": betas, "eps": eps}
        super().__init__(params, defaults | {"weight_decay": weight_decay})
        # END SOLUTION

    @torch.no_grad()
    def step(self):
        # BEGIN SOLUTION
        for group in self.param_groups:
            rate, decay = group["lr"], group["weight_decay"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                memory, zeros = self.state[p], torch.zeros_like(p)
                step = memory["step"] = memory.get("step", 0) + 1
                m, v = memory.get("m", zeros), memory.get("v", zeros.clone())
                direction, memory["m"], memory["v"] = adam_direction(
                    p.grad, m, v, step, *group["betas"], group["eps"]
                )
                p.mul_(1 - rate * decay).sub_(rate * direction)
        # END SOLUTION


def clip_by_global_norm(parameters, max_norm):
    """Scale all gradients by one factor, so that their norm is bounded.

    The global norm is the length of the vector of all gradients together. If
    it is larger than ``max_norm``, every gradient is multiplied in place by
    max_norm / norm; otherwise nothing is changed. (PyTorch's own
    ``clip_grad_norm_`` divides by norm + 1e-6.)

    Args:
        parameters: a list of parameters; those whose gradient is None are
            passed over, and one at least has a gradient.
        max_norm: the largest norm allowed, positive.

    Returns:
        The norm before, a tensor without dimensions.

    Source: Pascanu et al. (2013), algorithm 1.
    """
    # BEGIN SOLUTION
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.stack([g.pow(2).sum() for g in gradients]).sum().sqrt()
    if norm > max_norm:
        for gradient in gradients:
            gradient.mul_(max_norm / norm)
    return norm
    # END SOLUTION
