"""Forward mode, double backward, hooks and data in place of detach, functions outside."""

import torch
from torch.autograd import forward_ad


def gradient_check(function, x):
    x = x.detach().to(dtype=torch.double).clone().requires_grad_(True)
    function(x).backward()
    flat, worst = x.detach().flatten(), 0
    for i, g in enumerate(x.grad.flatten().tolist()):
        ends = []
        for sign in (1, -1):
            moved = flat.clone()
            moved[i] += sign * 1e-5
            ends.append(float(function(moved.view(x.shape))))
        d = (ends[0] - ends[1]) / 2e-5
        worst = max(worst, abs(g - d) / max(abs(g), abs(d), 1e-3))
    return worst


class Rule(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(argument):
        return torch.logaddexp(argument, torch.zeros_like(argument))

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, above):
        return above * torch.special.expit(ctx.saved_tensors[0])


def log1pexp(x):
    return Rule.apply(x)


def straight_through_round(x):
    y = x.clone()
    with torch.no_grad():
        y.data.round_()
    return y


def vector_jacobian_product(function, x, vector):
    x = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        return torch.autograd.grad((function(x) * vector).sum(), [x])[0].detach()


def jacobian_vector_product(function, x, direction):
    with forward_ad.dual_level():
        values = function(forward_ad.make_dual(x.detach(), direction))
        return forward_ad.unpack_dual(values).tangent.clone()


def hessian_vector_product(function, x, vector):
    return torch.autograd.functional.hvp(function, x.detach(), vector)[1]


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    with torch.no_grad():
        targets = torch.add(rewards, value_of(next_states), alpha=discount)
    return torch.mean(torch.pow(torch.sub(value_of(states), targets), 2))


def gradient_state(program, x):
    leaf = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        result = program(leaf)
    if not torch.is_tensor(result) or not result.requires_grad:
        return "lost"
    torch.autograd.backward(result, torch.ones_like(result))
    states = {None: "lost", False: "zero", True: "flows"}
    return states[None if leaf.grad is None else bool((leaf.grad != 0).any())]
