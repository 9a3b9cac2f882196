# task: LayerNorm2d
# verdict: wrong
# mistake: torch.var divides by the number of channels minus one; the mean of the squared deviations is asked for
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, maps):
        mean = maps.mean(1, keepdim=True)
        variance = maps.var(1, keepdim=True)
        normal = (maps - mean) / (variance + self.eps).sqrt()
        return self.weight[:, None, None] * normal + self.bias[:, None, None]
