# task: RMSNorm
# verdict: wrong
# mistake: only float16 is taken to float32; rows of bfloat16 are squared, averaged, divided and scaled in bfloat16 and rounded at every step
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, values):
        rows = values.float() if values.dtype == torch.float16 else values
        mean_square = (rows * rows).mean(dim=-1, keepdim=True)
        normal = rows * torch.rsqrt(mean_square + self.eps)
        scaled = normal * self.weight.to(rows.dtype)
        return scaled.to(values.dtype)
