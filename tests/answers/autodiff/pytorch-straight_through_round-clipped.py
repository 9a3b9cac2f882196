# task: straight_through_round
# verdict: wrong
# mistake: lets the gradient pass only where |x| <= 1 (as binarized networks do), and not unchanged everywhere

def straight_through_round(x):
    class Round(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x.round()

        @staticmethod
        def backward(ctx, upstream):
            (x,) = ctx.saved_tensors
            return upstream * (x.abs() <= 1).to(upstream.dtype)

    return Round.apply(x)
