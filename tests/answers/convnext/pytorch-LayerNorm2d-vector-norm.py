# task: LayerNorm2d
# verdict: right
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.register_parameter("weight", nn.Parameter(torch.full((channels,), 1.0)))
        self.register_parameter("bias", nn.Parameter(torch.full((channels,), 0.0)))
        self.eps = eps

    def forward(self, maps):
        variance, mean = torch.var_mean(maps, dim=1, correction=0, keepdim=True)
        normal = (maps - mean) * torch.rsqrt(variance + self.eps)
        return torch.einsum("nchw,c->nchw", normal, self.weight) + self.bias.view(1, -1, 1, 1)
