# task: LayerNorm2d
# verdict: wrong
# mistake: torch.std divides by C - 1, and eps is outside
# told: eps-outside, unbiased
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.eps = eps

    def forward(self, maps):
        u = maps.mean(1, keepdim=True)
        s = maps.std(1, keepdim=True)
        return self.weight.view(-1, 1, 1) * (maps - u) / (s + self.eps) + self.bias.view(-1, 1, 1)
