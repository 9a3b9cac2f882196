# task: log1pexp
# verdict: wrong
# mistake: the sigmoid is computed in forward and saved for the way back, where it counts as a constant, so the second derivative is missing (zero or an error)
# told: sigmoid-saved
def log1pexp(x):
    class Softplus(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            slope = torch.sigmoid(x)
            ctx.save_for_backward(slope)
            return torch.logaddexp(x, torch.zeros_like(x))

        @staticmethod
        def backward(ctx, upstream):
            (slope,) = ctx.saved_tensors
            return upstream * slope

    return Softplus.apply(x)
