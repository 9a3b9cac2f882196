# task: log1pexp
# verdict: wrong
# mistake: backward returns a saved sigmoid of the forward pass that is detached, so the second derivative is lost; forward is log(1 + exp(x)), which overflows at 1000
# told: formula-as-it-stands, sigmoid-saved
def log1pexp(x):
    class Softplus(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.slope = torch.sigmoid(x).detach()
            return torch.log(1 + torch.exp(x))

        @staticmethod
        def backward(ctx, upstream):
            return upstream * ctx.slope

    return Softplus.apply(x)
