# task: EncoderBlock
# verdict: wrong
# mistake: the normalizations have PyTorch's default eps of 1e-5; the mlp's result is added to what entered the block instead of the sum
# told: block-input-added-twice, default-eps
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim)
        self.self_attention = nn.MultiheadAttention(dim, num_heads, batch_first=True)
        self.ln_2 = nn.LayerNorm(dim)
        self.mlp = nn.Sequential(
            nn.Linear(dim, mlp_dim), nn.GELU(), nn.Dropout(0.0), nn.Linear(mlp_dim, dim)
        )

    def forward(self, inputs):
        values = self.ln_1(inputs)
        found, _ = self.self_attention(values, values, values, need_weights=False)
        return inputs + self.mlp(self.ln_2(inputs + found))
