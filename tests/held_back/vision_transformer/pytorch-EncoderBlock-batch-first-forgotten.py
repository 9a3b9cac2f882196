# task: EncoderBlock
# verdict: wrong
# mistake: nn.MultiheadAttention is made without batch_first: it takes the images for places and lets places of different images ask each other
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.self_attention = nn.MultiheadAttention(dim, num_heads)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(dim, mlp_dim), nn.GELU(), nn.Identity(),
            nn.Linear(mlp_dim, dim), nn.Identity(),
        )

    def forward(self, inputs):
        normal = self.ln_1(inputs)
        found, _ = self.self_attention(normal, normal, normal, need_weights=False)
        inputs = inputs + found
        return inputs + self.mlp(self.ln_2(inputs))
