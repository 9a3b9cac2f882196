# task: EncoderBlock
# verdict: wrong
# mistake: batch_first is left off
# told: batch-and-places-mixed
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.self_attention = nn.MultiheadAttention(dim, num_heads)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(dim, mlp_dim), nn.GELU(), nn.Identity(), nn.Linear(mlp_dim, dim)
        )

    def forward(self, inputs):
        normed = self.ln_1(inputs)
        found, _ = self.self_attention(normed, normed, normed)
        inputs = inputs + found
        return inputs + self.mlp(self.ln_2(inputs))
