# task: straight_through_round
# verdict: right
def straight_through_round(x):
    class Pass(torch.autograd.Function):
        @staticmethod
        def forward(ctx, values):
            return torch.round(values)

        @staticmethod
        def backward(ctx, upstream):
            return upstream

    return Pass.apply(x)
