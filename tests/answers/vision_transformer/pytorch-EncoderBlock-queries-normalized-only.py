# task: EncoderBlock
# verdict: wrong
# mistake: only the queries are normalized
# mistake: GELU by tanh
# told: gelu-by-tanh, only-queries-normalized
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.self_attention = nn.MultiheadAttention(dim, num_heads, batch_first=True)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(dim, mlp_dim), nn.GELU(approximate="tanh"), nn.Identity(),
            nn.Linear(mlp_dim, dim),
        )

    def forward(self, x):
        x = x + self.self_attention(self.ln_1(x), x, x)[0]
        x = x + self.mlp(self.ln_2(x))
        return x
