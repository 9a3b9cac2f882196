# task: log1pexp
# verdict: wrong
# mistake: backward forgets the upstream gradient
# told: upstream-forgotten
def log1pexp(x):
    class Softplus(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return torch.clamp(x, min=0) + torch.log1p(torch.exp(-x.abs()))

        @staticmethod
        def backward(ctx, upstream):
            (x,) = ctx.saved_tensors
            return torch.sigmoid(x)

    return Softplus.apply(x)
