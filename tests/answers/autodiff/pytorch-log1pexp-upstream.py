# task: log1pexp
# verdict: wrong
# mistake: backward returns the sigmoid alone, the gradient from above is not multiplied in
# told: upstream-forgotten
class _Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.clamp(x, min=0) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return torch.sigmoid(x)


def log1pexp(x):
    return _Softplus.apply(x)
