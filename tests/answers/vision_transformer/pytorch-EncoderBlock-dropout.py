# task: EncoderBlock
# verdict: wrong
# mistake: dropout of 0.1, as on the paper's smaller data sets
# told: with-dropout-in-the-block
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.self_attention = nn.MultiheadAttention(dim, num_heads, batch_first=True)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(dim, mlp_dim), nn.GELU(), nn.Dropout(0.1),
            nn.Linear(mlp_dim, dim), nn.Dropout(0.1),
        )

    def forward(self, x):
        y = self.ln_1(x)
        x = x + self.self_attention(y, y, y, need_weights=False)[0]
        return x + self.mlp(self.ln_2(x))
