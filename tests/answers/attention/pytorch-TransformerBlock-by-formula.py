# task: TransformerBlock
# verdict: right
# way: normalization and GELU (by erf) are written out as formulas; the layers only hold the parameters, and both orders share one loop over the branches
class TransformerBlock(nn.Module):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None
    ):
        super().__init__()
        self.norm_first, self.eps = norm_first, eps
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)
        self.linear1, self.linear2 = nn.Linear(dim, mlp_dim), nn.Linear(mlp_dim, dim)
        self.norm1, self.norm2 = nn.LayerNorm(dim, eps), nn.LayerNorm(dim, eps)

    def normalized(self, places, norm):
        centered = places - places.mean(dim=-1, keepdim=True)
        variance = centered.square().mean(dim=-1, keepdim=True)
        return torch.addcmul(norm.bias, centered / (variance + self.eps).sqrt(), norm.weight)

    def transformed(self, places):
        middle = self.linear1(places)
        middle = 0.5 * middle * (1 + torch.erf(middle / math.sqrt(2)))
        return self.linear2(middle)

    def forward(self, inputs, allowed=None):
        places = inputs
        branches = (
            (lambda x: self.self_attn(x, allowed=allowed), self.norm1),
            (self.transformed, self.norm2),
        )
        for branch, norm in branches:
            if self.norm_first:
                places = places + branch(self.normalized(places, norm))
            else:
                places = self.normalized(places + branch(places), norm)
        return places
