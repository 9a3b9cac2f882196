# task: straight_through_round
# verdict: right
def straight_through_round(x):
    class Round(torch.autograd.Function):
        @staticmethod
        def forward(ctx, values):
            return torch.round(values)

        @staticmethod
        def backward(ctx, upstream):
            return upstream.clone()

    return Round.apply(x)
