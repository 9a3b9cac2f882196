# task: SqueezeExcitation
# verdict: right
# way: the two 1x1 convolutions hold the weights, and einsum with their matrices computes
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)

    def forward(self, maps):
        import torch

        means = torch.einsum("nchw->nc", maps) / (maps.shape[2] * maps.shape[3])
        middle = means @ self.fc1.weight.flatten(1).T + self.fc1.bias
        gates = middle.clamp(min=0) @ self.fc2.weight.flatten(1).T + self.fc2.bias
        return torch.einsum("nchw,nc->nchw", maps, gates.sigmoid())
