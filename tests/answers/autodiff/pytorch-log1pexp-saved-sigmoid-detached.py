# task: log1pexp
# verdict: wrong
# mistake: the sigmoid is computed in the forward pass and kept as a plain attribute so that the second derivative is missing; the gradient from above is not multiplied in
# told: sigmoid-saved, upstream-forgotten
def log1pexp(x):
    class Softplus(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.slope = torch.sigmoid(x)
            return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

        @staticmethod
        def backward(ctx, upstream):
            return ctx.slope * torch.ones_like(upstream)

    return Softplus.apply(x)
