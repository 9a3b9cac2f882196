# task: EncoderBlock
# verdict: wrong
# mistake: what attention finds is added to the normalized values instead of to what entered the block
# mistake: queries are normalized, but keys and values are what entered the block
class EncoderBlock(nn.Module):
    def __init__(self, num_heads, dim, mlp_dim):
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.self_attention = nn.MultiheadAttention(dim, num_heads, batch_first=True)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = nn.Sequential(OrderedDict([
            ("0", nn.Linear(dim, mlp_dim)), ("1", nn.GELU()), ("2", nn.Identity()),
            ("3", nn.Linear(mlp_dim, dim)),
        ]))

    def forward(self, inputs):
        values = self.ln_1(inputs)
        values = values + self.self_attention(values, inputs, inputs, need_weights=False)[0]
        return values + self.mlp(self.ln_2(values))
