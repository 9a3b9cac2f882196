# task: log1pexp
# verdict: wrong
# mistake: the sigmoid is computed and saved in forward, where nothing is recorded, so the second derivative cannot flow through it
# told: sigmoid-saved

def log1pexp(x):
    class Softplus(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(torch.sigmoid(x))
            return torch.logaddexp(x, torch.zeros_like(x))

        @staticmethod
        def backward(ctx, upstream):
            (slope,) = ctx.saved_tensors
            return upstream * slope

    return Softplus.apply(x)
