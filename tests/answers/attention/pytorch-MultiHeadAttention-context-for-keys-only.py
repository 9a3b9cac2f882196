# task: MultiHeadAttention
# verdict: wrong
# mistake: the values are made of the inputs even if there is a context; the scale is not handed on
# told: scale-not-handed-on
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads != 0:
            raise ValueError(f"{dim} values cannot be shared by {num_heads} heads")
        self.num_heads = num_heads
        self.scale = scale
        self.in_proj_weight = nn.Parameter(torch.randn(3 * dim, dim) / math.sqrt(dim))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        dim = inputs.shape[-1]
        w, b = self.in_proj_weight, self.in_proj_bias
        q = inputs @ w[:dim].T + b[:dim]
        k = context @ w[dim:2 * dim].T + b[dim:2 * dim]
        v = inputs @ w[2 * dim:].T + b[2 * dim:]
        q, k, v = (x.unflatten(-1, (self.num_heads, -1)).transpose(1, 2) for x in (q, k, v))
        if allowed is not None:
            allowed = allowed.unsqueeze(-3)
        found, _ = attention(q, k, v, allowed)
        return self.out_proj(found.transpose(1, 2).flatten(2))
