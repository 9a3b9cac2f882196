# task: LearnedPositions
# verdict: wrong
# mistake: the start values have standard deviation 1; no ValueError is raised for one place too many because the comparison is off by one
# told: starts-too-wide
class LearnedPositions(nn.Module):
    def __init__(self, length, dim):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(length, dim))

    def forward(self, inputs):
        if inputs.shape[1] > len(self.weight) + 1:
            raise ValueError("sequence is too long")
        return inputs + self.weight[:inputs.shape[1]]
