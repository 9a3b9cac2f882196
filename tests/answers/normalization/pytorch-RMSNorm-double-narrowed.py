# task: RMSNorm
# verdict: wrong
# mistake: all rows are computed in float32, so those of float64 lose precision; the mean is taken away first
# told: mean-taken-away-of-rms-layers
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.eps = eps

    def forward(self, values):
        wide = values.float()
        wide = wide - wide.mean(-1, keepdim=True)
        root = torch.rsqrt(wide.square().mean(-1, keepdim=True) + self.eps)
        return (wide * root * self.weight.float()).to(values.dtype)
