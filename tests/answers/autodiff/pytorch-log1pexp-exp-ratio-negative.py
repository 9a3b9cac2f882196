# task: log1pexp
# verdict: wrong
# mistake: The slope is computed as exp(x) / (1 + exp(x)), which is not a number for large x.
# mistake: The value is log(1 + exp(-x)).
class _Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.logaddexp(-x, torch.zeros_like(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * (x.exp() / (1 + x.exp()))


def log1pexp(x):
    return _Softplus.apply(x)
