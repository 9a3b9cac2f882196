# task: MultiHeadAttention
# verdict: wrong
# mistake: the heads take every num_heads-th value instead of neighboring ones
# told: heads-interleaved-both-ways
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads:
            raise ValueError("dim must be a multiple of num_heads")
        self.dim, self.num_heads, self.scale = dim, num_heads, scale
        self.in_proj_weight = nn.Parameter(torch.randn(3 * dim, dim) / math.sqrt(dim))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        wq, wk, wv = self.in_proj_weight.chunk(3)
        bq, bk, bv = self.in_proj_bias.chunk(3)

        def heads(values, w, b):
            values = values @ w.T + b
            n, t, _ = values.shape
            return values.view(n, t, -1, self.num_heads).permute(0, 3, 1, 2)

        if allowed is not None:
            allowed = torch.as_tensor(allowed)
            while allowed.dim() < 3:
                allowed = allowed[None]
            allowed = allowed[:, None]
        out, _ = attention(
            heads(inputs, wq, bq), heads(context, wk, bk), heads(context, wv, bv), allowed, self.scale
        )
        n, _, t, _ = out.shape
        return self.out_proj(out.permute(0, 2, 3, 1).reshape(n, t, self.dim))
