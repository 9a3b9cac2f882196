# task: LayerNorm2d
# verdict: right
# way: torch.var_mean without correction along axis 1, addcmul for scale and shift
class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.eps = eps
        for name, fill in (("weight", 1.0), ("bias", 0.0)):
            self.register_parameter(name, nn.Parameter(torch.full((channels,), fill)))

    def forward(self, maps):
        variance, mean = torch.var_mean(maps, dim=1, correction=0, keepdim=True)
        normal = (maps - mean) * torch.rsqrt(variance + self.eps)
        return torch.addcmul(self.bias[:, None, None], self.weight[:, None, None], normal)
