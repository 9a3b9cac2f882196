# task: LayerNorm2d
# verdict: right
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.eps = eps

    def forward(self, maps):
        u = maps.mean(1, keepdim=True)
        s = (maps - u).pow(2).mean(1, keepdim=True)
        x = (maps - u) / torch.sqrt(s + self.eps)
        return self.weight[:, None, None] * x + self.bias[:, None, None]
