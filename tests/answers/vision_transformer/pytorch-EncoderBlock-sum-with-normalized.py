# task: EncoderBlock
# verdict: wrong
# mistake: what attention and mlp find is added to the normalized values, not to what entered the block and to the first sum
# told: normalized-places-added
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.self_attention = nn.MultiheadAttention(dim, num_heads, batch_first=True)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(dim, mlp_dim), nn.GELU(), nn.Identity(), nn.Linear(mlp_dim, dim)
        )

    def forward(self, inputs):
        x = self.ln_1(inputs)
        x = x + self.self_attention(x, x, x, need_weights=False)[0]
        x = self.ln_2(x)
        return x + self.mlp(x)
