# task: RMSNorm
# verdict: right
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.features, self.eps = features, eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, values):
        low = values.dtype in (torch.float16, torch.bfloat16)
        wide = values.to(torch.float32) if low else values
        squares = (wide * wide).sum(dim=-1).unsqueeze(-1)
        result = wide / (squares / self.features + self.eps).sqrt()
        return (result * self.weight.to(wide.dtype)).to(values.dtype)
