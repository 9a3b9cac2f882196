# task: log1pexp
# verdict: wrong
# mistake: The value overflows for large x, since exp is taken directly.
# told: exponential-overflows
class _Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log1p(torch.exp(x))

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * torch.sigmoid(x)


def log1pexp(x):
    return _Softplus.apply(x)
