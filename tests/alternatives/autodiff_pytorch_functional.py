"""torch.func for the products, functions applied to a class outside, no_grad for targets."""

import torch


def gradient_check(function, x):
    x = x.detach().to(torch.float64)
    h = 2e-6
    gradient = torch.func.grad(function)(x).flatten()
    worst = 0.0
    for i in range(x.numel()):
        left, right = x.flatten(), x.flatten().clone()
        left = left.clone()
        left[i] -= h
        right[i] += h
        slope = (function(right.view_as(x)) - function(left.view_as(x))).item() / (2 * h)
        one = gradient[i].item()
        worst = max(worst, abs(one - slope) / max(abs(one), abs(slope), 0.001))
    return worst


class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return torch.logaddexp(x, torch.zeros_like(x))

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.exp(-torch.logaddexp(-x, torch.zeros_like(x)))


log1pexp = Softplus.apply


def vector_jacobian_product(function, x, vector):
    return torch.func.vjp(function, x)[1](vector)[0]


def jacobian_vector_product(function, x, direction):
    return torch.func.jvp(function, (x,), (direction,))[1]


def hessian_vector_product(function, x, vector):
    return torch.func.jvp(torch.func.grad(function), (x,), (vector,))[1]


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    with torch.no_grad():
        targets = value_of(next_states).mul_(discount).add_(rewards)
    return torch.nn.functional.mse_loss(value_of(states), targets)


def gradient_state(program, x):
    copy = x.detach().clone()
    copy.requires_grad = True
    try:
        program(copy).sum().backward()
    except (AttributeError, RuntimeError, TypeError):
        return "lost"
    if copy.grad is None:
        return "lost"
    return "flows" if copy.grad.abs().sum() > 0 else "zero"
