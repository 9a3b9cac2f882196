# task: TransformerBlock
# verdict: wrong
# mistake: the branch is added to what was normalized
# told: normalized-shortcut
class TransformerBlock(nn.Module):
    def __init__(self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None):
        super().__init__()
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)
        self.linear1 = nn.Linear(dim, mlp_dim)
        self.linear2 = nn.Linear(mlp_dim, dim)
        self.norm1 = nn.LayerNorm(dim, eps)
        self.norm2 = nn.LayerNorm(dim, eps)
        self.gelu = nn.GELU()
        self.norm_first = norm_first

    def forward(self, inputs, allowed=None):
        x = inputs
        if self.norm_first:
            x = self.norm1(x)
            x = x + self.self_attn(x, allowed=allowed)
            return x + self.linear2(self.gelu(self.linear1(self.norm2(x))))
        x = self.norm1(x + self.self_attn(x, allowed=allowed))
        return self.norm2(x + self.linear2(self.gelu(self.linear1(x))))
