# task: LearnedPositions
# verdict: wrong
# mistake: the start values have deviation 1 (torch.randn) instead of 0.02
class LearnedPositions(nn.Module):
    def __init__(self, length, dim):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(length, dim))

    def forward(self, inputs):
        places = inputs.shape[1]
        if places > len(self.weight):
            raise ValueError(f"{places} places, but only {len(self.weight)} positions.")
        return inputs + self.weight[:places]
