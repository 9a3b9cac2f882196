# task: TransformerBlock
# verdict: wrong
# mistake: without norm_first the branch is normalized before it is added, instead of the sum
class TransformerBlock(nn.Module):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None
    ):  # fmt: skip
        super().__init__()
        self.norm_first = norm_first
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)
        self.linear1 = nn.Linear(dim, mlp_dim)
        self.linear2 = nn.Linear(mlp_dim, dim)
        self.norm1 = nn.LayerNorm(dim, eps=eps)
        self.norm2 = nn.LayerNorm(dim, eps=eps)

    def mlp(self, values):
        return self.linear2(nn.functional.gelu(self.linear1(values)))

    def forward(self, inputs, allowed=None):
        if self.norm_first:
            inputs = inputs + self.self_attn(self.norm1(inputs), allowed=allowed)
            return inputs + self.mlp(self.norm2(inputs))
        inputs = inputs + self.norm1(self.self_attn(inputs, allowed=allowed))
        return inputs + self.norm2(self.mlp(inputs))
