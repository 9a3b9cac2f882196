# task: LearnedPositions
# verdict: right
class LearnedPositions(nn.Module):
    def __init__(self, length, dim):
        super().__init__()
        self.register_parameter("weight", nn.Parameter(0.02 * torch.randn(length, dim)))

    def forward(self, inputs):
        _, places, _ = inputs.shape
        length, _ = self.weight.shape
        if not places <= length:
            raise ValueError(f"{places} places, at most {length}")
        index = torch.arange(places, device=inputs.device)
        return torch.add(nn.functional.embedding(index, self.weight).unsqueeze(0), inputs)
