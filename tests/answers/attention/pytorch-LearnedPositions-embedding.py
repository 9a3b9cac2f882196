# task: LearnedPositions
# verdict: wrong
# mistake: the start values have deviation 1
# told: starts-too-wide
class LearnedPositions(nn.Module):
    def __init__(self, length, dim):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(length, dim))

    def forward(self, inputs):
        if inputs.shape[1] > self.weight.shape[0]:
            raise ValueError("too long")
        return inputs + self.weight[: inputs.shape[1]]
