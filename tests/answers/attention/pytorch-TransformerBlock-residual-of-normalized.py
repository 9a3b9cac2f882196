# task: TransformerBlock
# verdict: wrong
# mistake: with norm_first the branch's result is added to the normalized values, because the name is overwritten, and not to what entered
# told: both-shortcuts-normalized
class TransformerBlock(nn.Module):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None
    ):
        super().__init__()
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)
        self.linear1 = nn.Linear(dim, mlp_dim)
        self.linear2 = nn.Linear(mlp_dim, dim)
        self.norm1 = nn.LayerNorm(dim, eps)
        self.norm2 = nn.LayerNorm(dim, eps)
        self.norm_first = norm_first

    def forward(self, inputs, allowed=None):
        x = inputs
        branches = (
            (self.norm1, lambda v: self.self_attn(v, allowed=allowed)),
            (self.norm2, lambda v: self.linear2(nn.functional.gelu(self.linear1(v)))),
        )
        for norm, branch in branches:
            if self.norm_first:
                x = norm(x)
            x = x + branch(x)
            if not self.norm_first:
                x = norm(x)
        return x
