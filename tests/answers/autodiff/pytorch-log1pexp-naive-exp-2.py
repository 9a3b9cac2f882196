# task: log1pexp
# verdict: wrong
# mistake: the forward pass overflows for large x because exp is taken directly
# told: exponential-overflows
def log1pexp(x):
    class Softplus(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return torch.log1p(torch.exp(x))

        @staticmethod
        def backward(ctx, upstream):
            (x,) = ctx.saved_tensors
            return upstream * torch.sigmoid(x)

    return Softplus.apply(x)
