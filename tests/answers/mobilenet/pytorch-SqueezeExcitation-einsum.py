# task: SqueezeExcitation
# verdict: right
# way: two convolutions hold the parameters, but the means and products are einsums on their weights
class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, kernel_size=1)
        self.fc2 = nn.Conv2d(squeezed, channels, kernel_size=1)

    def forward(self, maps):
        import torch

        values = maps.flatten(2).mean(dim=2)  # (N, C)
        values = torch.einsum("nc,scij->ns", values, self.fc1.weight)
        values = torch.relu(values + self.fc1.bias)
        values = torch.einsum("ns,csij->nc", values, self.fc2.weight)
        factors = torch.sigmoid(values + self.fc2.bias)
        return torch.einsum("nchw,nc->nchw", maps, factors)
