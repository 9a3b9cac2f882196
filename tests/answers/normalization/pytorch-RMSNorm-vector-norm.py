# task: RMSNorm
# verdict: right
# way: the mean square from the length of the row by torch.linalg.vector_norm, everything in one working type
class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, values):
        kind = torch.promote_types(values.dtype, torch.float32)
        rows = values.to(kind)
        length = torch.linalg.vector_norm(rows, dim=-1, keepdim=True)
        root = (length**2 / rows.shape[-1] + self.eps) ** 0.5
        return (rows / root * self.weight.to(kind)).to(values.dtype)
