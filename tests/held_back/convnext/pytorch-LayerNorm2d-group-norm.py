# task: LayerNorm2d
# verdict: wrong
# mistake: functional.group_norm with one group normalizes over all channels and all places of an image together, not over the channels of each place
# told: over-the-whole-image
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, maps):
        return nn.functional.group_norm(maps, 1, self.weight, self.bias, self.eps)
