# task: EncoderBlock
# verdict: wrong
# mistake: normalizes after the addition, as Vaswani et al. do
# mistake: eps is left at 1e-5
# told: default-eps, post-norm
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim)
        self.self_attention = nn.MultiheadAttention(dim, num_heads, batch_first=True)
        self.ln_2 = nn.LayerNorm(dim)
        self.mlp = nn.Sequential(
            nn.Linear(dim, mlp_dim), nn.GELU(), nn.Identity(), nn.Linear(mlp_dim, dim)
        )

    def forward(self, inputs):
        x = self.ln_1(inputs + self.self_attention(inputs, inputs, inputs)[0])
        return self.ln_2(x + self.mlp(x))
