# task: straight_through_round
# verdict: right
# way: a torch.autograd.Function inside the function, whose backward hands the gradient on
def straight_through_round(x):
    class Round(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return torch.round(x)

        @staticmethod
        def backward(ctx, upstream):
            return upstream

    return Round.apply(x)
