# task: EncoderBlock
# verdict: right
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1, self.ln_2 = (nn.LayerNorm(dim, eps=1e-6) for _ in range(2))
        self.self_attention = nn.MultiheadAttention(dim, num_heads)
        self.mlp = nn.ModuleDict({"0": nn.Linear(dim, mlp_dim), "3": nn.Linear(mlp_dim, dim)})

    def forward(self, inputs):
        rows = inputs.transpose(0, 1)  # (T, N, dim): without batch_first
        asked = self.ln_1(rows)
        rows = rows + self.self_attention(asked, asked, asked)[0]
        inner = self.mlp["0"](self.ln_2(rows))
        inner = inner * 0.5 * (1 + torch.erf(inner / 2**0.5))
        return (rows + self.mlp["3"](inner)).transpose(0, 1)
