# task: LayerNorm2d
# verdict: right
# way: raw parameters, mean and variance along axis 1 by einsum with a vector of 1/C, no library layer
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.eps = eps

    def forward(self, maps):
        share = maps.new_full((maps.shape[1],), 1 / maps.shape[1])
        rest = maps - torch.einsum("c,nchw->nhw", share, maps).unsqueeze(1)
        variance = torch.einsum("c,nchw,nchw->nhw", share, rest, rest)
        scaled = rest * torch.rsqrt(variance + self.eps).unsqueeze(1)
        return torch.einsum("c,nchw->nchw", self.weight, scaled) + self.bias.view(
            -1, 1, 1
        )
