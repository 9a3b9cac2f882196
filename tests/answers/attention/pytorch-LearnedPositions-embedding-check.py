# task: LearnedPositions
# verdict: wrong
# mistake: a T larger than length by one is let through until PyTorch itself fails with another error
class LearnedPositions(nn.Module):
    def __init__(self, length, dim):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(length, dim))
        nn.init.normal_(self.weight, std=0.02)

    def forward(self, inputs):
        if inputs.shape[1] > len(self.weight) + 1:
            raise ValueError("too many places")
        return inputs + self.weight[: inputs.shape[1]]
