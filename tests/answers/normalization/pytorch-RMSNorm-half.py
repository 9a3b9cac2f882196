# task: RMSNorm
# verdict: wrong
# mistake: squares in half precision
# told: squares-in-half-of-rms-layers
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, values):
        rms = torch.sqrt(torch.mean(values**2, dim=-1, keepdim=True) + self.eps)
        return (values / rms * self.weight).to(values.dtype)
