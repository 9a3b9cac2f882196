# task: RMSNorm
# verdict: wrong
# mistake: rows of bfloat16 are not computed in float32
# told: bfloat16-not-widened
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, values):
        rows = values.float() if values.dtype == torch.float16 else values
        root = torch.sqrt(rows.pow(2).mean(-1, keepdim=True) + self.eps)
        return (rows / root * self.weight.to(rows.dtype)).to(values.dtype)
