"""All shifts at once by vmap; the dot product of the gradient; a hook that forgets the rounding."""

import torch
from torch.func import grad, vjp, vmap


def gradient_check(function, x):
    x = x.detach().double()
    shifts = 1e-5 * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
    with torch.no_grad():
        slopes = vmap(lambda s: (function(x + s) - function(x - s)) / 2e-5)(shifts).view(x.shape)
    gradient = grad(function)(x)
    size = torch.stack([gradient.abs(), slopes.abs(), torch.full_like(x, 1e-3)]).amax(0)
    return float(torch.max(torch.abs(gradient - slopes) / size))


def log1pexp(x):
    class Softplus(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return torch.where(x > 0, x, 0) + (-x.abs()).exp().log1p()

        @staticmethod
        def backward(ctx, upstream):
            (x,) = ctx.saved_tensors
            return (torch.tanh(x / 2) + 1) / 2 * upstream

    return Softplus.apply(x)


def straight_through_round(x):
    return torch.round(x).detach() + x - x.detach()


def jacobian_vector_product(function, x, direction):
    values, back = vjp(function, x.detach())
    return vjp(lambda u: back(u)[0], torch.ones_like(values))[1](direction)[0]


def hessian_vector_product(function, x, vector):
    return grad(lambda x: grad(function)(x) @ vector)(x.detach())


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    values = value_of(torch.cat([states, next_states]))
    now, later = values.chunk(2)
    return (now - rewards - discount * later.detach()).pow(2).sum() / len(rewards)


def gradient_state(program, x):
    copy = x.detach().clone().requires_grad_()
    result = program(copy)
    try:
        (gradient,) = torch.autograd.grad(result.sum(), copy)
    except Exception:  # of whatever kind: no gradient arrives
        return "lost"
    return "flows" if gradient.count_nonzero().item() else "zero"
