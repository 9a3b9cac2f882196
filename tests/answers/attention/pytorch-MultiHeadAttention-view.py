# task: MultiHeadAttention
# verdict: wrong
# mistake: heads by a reshape alone
# told: heads-torn-from-places
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads != 0:
            raise ValueError("dim % num_heads != 0")
        self.h, self.scale = num_heads, scale
        self.in_proj_weight = nn.Parameter(torch.randn(3 * dim, dim) * 0.02)
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        n, t, d = inputs.shape
        s = context.shape[1]
        wq, wk, wv = self.in_proj_weight.chunk(3)
        bq, bk, bv = self.in_proj_bias.chunk(3)
        q = (inputs @ wq.T + bq).reshape(n, self.h, t, d // self.h)
        k = (context @ wk.T + bk).reshape(n, self.h, s, d // self.h)
        v = (context @ wv.T + bv).reshape(n, self.h, s, d // self.h)
        if allowed is not None:
            allowed = allowed.unsqueeze(-3)
        out, _ = attention(q, k, v, allowed, self.scale)
        return self.out_proj(out.transpose(1, 2).reshape(n, t, d))
