# task: TransformerBlock
# verdict: wrong
# mistake: with norm_first, the normalized values, not what entered the branch, are added to; the GELU is the tanh approximation
# told: approximate-gelu, both-shortcuts-normalized
class TransformerBlock(nn.Module):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None
    ):
        super().__init__()
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)
        self.linear1 = nn.Linear(dim, mlp_dim)
        self.linear2 = nn.Linear(mlp_dim, dim)
        self.norm1 = nn.LayerNorm(dim, eps=eps)
        self.norm2 = nn.LayerNorm(dim, eps=eps)
        self.norm_first = norm_first

    def _mlp(self, x):
        return self.linear2(nn.functional.gelu(self.linear1(x), approximate="tanh"))

    def forward(self, inputs, allowed=None):
        if self.norm_first:
            x = self.norm1(inputs)
            x = x + self.self_attn(x, allowed=allowed)
            x = self.norm2(x)
            return x + self._mlp(x)
        x = self.norm1(inputs + self.self_attn(inputs, allowed=allowed))
        return self.norm2(x + self._mlp(x))
