# task: log1pexp
# verdict: wrong
# mistake: The gradient coming from behind is not multiplied.
# told: upstream-forgotten
class _Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.logaddexp(x, torch.zeros_like(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return torch.sigmoid(x)


def log1pexp(x):
    return _Softplus.apply(x)
