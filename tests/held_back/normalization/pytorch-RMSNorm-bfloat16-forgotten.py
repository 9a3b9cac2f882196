# task: RMSNorm
# verdict: wrong
# mistake: only rows of float16 are computed in float32; those of bfloat16 are not
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, values):
        wide, weight = values, self.weight
        if values.dtype == torch.float16:
            wide, weight = values.float(), weight.float()
        mean_square = wide.square().mean(-1, keepdim=True)
        return (wide * torch.rsqrt(mean_square + self.eps) * weight).to(values.dtype)
