# task: LayerNorm2d
# verdict: wrong
# mistake: mean and variance are taken over channels, rows and columns together
# told: over-the-whole-image
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, maps):
        mean = maps.mean(dim=(1, 2, 3), keepdim=True)
        variance = maps.var(dim=(1, 2, 3), keepdim=True, correction=0)
        maps = (maps - mean) * torch.rsqrt(variance + self.eps)
        return maps * self.weight[:, None, None] + self.bias[:, None, None]
