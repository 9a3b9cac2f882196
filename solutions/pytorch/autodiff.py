"""Gradients in PyTorch: checked, written by hand, multiplied, and stopped.

Autograd records each operation on tensors that require gradients, and
``backward`` or ``torch.autograd.grad`` goes through the record in reverse.
Check your work with: pytest tests/test_autodiff.py -k pytorch
"""

import torch


def gradient_check(function, x):
    """Compare the framework's gradient with central differences.

    All is computed in float64. Choose the step so well that for a right
    gradient of a smooth function with values and derivatives of about 1 the
    result stays below 1e-8, and below 1e-9 if the function is quadratic.

    Args:
        function: maps a float64 tensor of the shape of x to a scalar tensor
            that depends on it (possibly with a gradient of zeros).
        x: float tensor of any shape and any float type; it is left as it is.

    Returns:
        The largest relative error, a Python float: over all entries, the
        maximum of |g - d| / max(|g|, |d|, 0.001), where g is the entry of
        the gradient and d that of the differences.
    """
    # BEGIN SOLUTION
    step = 1e-5  # near the cube root of the rounding error, 2e-16
    x = x.detach().double().requires_grad_()
    (gradient,) = torch.autograd.grad(function(x), x)
    shifts = step * torch.eye(x.numel(), dtype=x.dtype)
    with torch.no_grad():
        slopes = [
            (function(x + shift) - function(x - shift)) / (2 * step)
            for shift in shifts.reshape(-1, *x.shape)
        ]
    slopes = torch.stack(slopes).reshape(x.shape)
    size = torch.maximum(gradient.abs(), slopes.abs()).clamp(min=1e-3)
    return ((gradient - slopes).abs() / size).max().item()
    # END SOLUTION


def log1pexp(x):
    """Compute log(1 + exp(x)), with a backward pass written by hand.

    Write a ``torch.autograd.Function`` (inside or outside this function) and
    apply it. It must be right for any x, such as 1000 and -1000, where exp
    overflows or vanishes. The derivative is the sigmoid of x, also at 0. The
    second derivative can be taken, too, for any x: write ``backward`` in
    operations that autograd can differentiate again.

    Args:
        x: float tensor of any shape.

    Returns:
        Tensor of the same shape, also known as softplus.
    """

    # BEGIN SOLUTION
    class Log1pExp(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

        @staticmethod
        def backward(ctx, upstream):
            (x,) = ctx.saved_tensors
            return upstream * torch.sigmoid(x)

    return Log1pExp.apply(x)
    # END SOLUTION


def straight_through_round(x):
    """Round to the nearest integer, but let gradients pass unchanged.

    The true derivative of rounding is 0 almost everywhere and would stop all
    learning; this one pretends that it is 1.

    Args:
        x: float tensor of any shape.

    Returns:
        Tensor of the same shape and type, holding x.round().

    Source: Bengio, Léonard & Courville (2013).
    """
    # BEGIN SOLUTION
    return x + (x.round() - x).detach()
    # END SOLUTION


def vector_jacobian_product(function, x, vector):
    """Multiply a vector by a Jacobian from the left, in one backward pass.

    The number of operations may not grow with n and m, and no (m, n) matrix
    is formed.

    Args:
        function: maps a tensor (n,) to a tensor (m,).
        x: (n,) float tensor; it is left as it is.
        vector: (m,) tensor.

    Returns:
        (n,) tensor: sum over i of vector[i] * d function(x)[i] / d x.
    """
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    return torch.autograd.grad(function(x), x, vector)[0]  # (n,)
    # END SOLUTION


def jacobian_vector_product(function, x, direction):
    """Multiply a Jacobian by a vector: the derivative in one direction.

    The number of operations may not grow with n and m, no (m, n) matrix is
    formed, and finite differences are not precise enough.

    Args:
        function: maps a tensor (n,) to a tensor (m,).
        x: (n,) float tensor; it is left as it is.
        direction: (n,) tensor.

    Returns:
        (m,) tensor: sum over j of direction[j] * d function(x) / d x[j].
    """
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    values = function(x)  # (m,)
    u = torch.zeros_like(values, requires_grad=True)  # any value would do
    (product,) = torch.autograd.grad(values, x, u, create_graph=True)
    return torch.autograd.grad(product, u, direction)[0]  # (m,)
    # END SOLUTION


def hessian_vector_product(function, x, vector):
    """Multiply a Hessian by a vector without forming it.

    The number of operations may not grow with n, no (n, n) matrix is formed,
    and finite differences are not precise enough.

    Args:
        function: maps a tensor (n,) to a scalar tensor; not linear.
        x: (n,) float tensor; it is left as it is.
        vector: (n,) tensor.

    Returns:
        (n,) tensor: sum over j of vector[j] * d^2 function / d x d x[j].

    Source: Pearlmutter (1994).
    """
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(function(x), x, create_graph=True)
    return torch.autograd.grad(gradient, x, vector)[0]  # (n,)
    # END SOLUTION


def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    """Compare values with targets that are made from the same function.

    The target of a state is reward + discount * value_of(next state). It
    counts as a given number: no gradient flows through it.

    Args:
        value_of: maps states (N, D) to values (N,), depending on parameters.
        states: (N, D) tensor.
        rewards: (N,) tensor.
        next_states: (N, D) tensor.
        discount: float.

    Returns:
        Scalar tensor, the mean of (value - target)^2, from which gradients
        flow to the parameters through the values alone.

    Source: Sutton & Barto (2018), sections 9.3 and 11.1.
    """
    # BEGIN SOLUTION
    targets = rewards + discount * value_of(next_states).detach()  # (N,)
    return (value_of(states) - targets).square().mean()
    # END SOLUTION


def gradient_state(program, x):
    """Find out what becomes of a gradient on its way through a program.

    Args:
        program: a function of one tensor that returns anything: a tensor of
            any shape and type, or something else, such as a Python number.
        x: float tensor of any shape; it is left as it is.

    Returns:
        "flows" if the gradient of the sum of the result's entries in x has
        an entry that is not 0; "zero" if a gradient arrives and all of it is
        0; "lost" if none arrives.
    """
    # BEGIN SOLUTION
    x = x.detach().clone().requires_grad_()
    result = program(x)
    if not isinstance(result, torch.Tensor) or not result.requires_grad:
        return "lost"
    (gradient,) = torch.autograd.grad(result.sum(), x, allow_unused=True)
    if gradient is None:
        return "lost"
    return "flows" if gradient.count_nonzero() else "zero"
    # END SOLUTION
