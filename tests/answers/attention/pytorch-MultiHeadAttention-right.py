# task: MultiHeadAttention
# verdict: right
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads != 0:
            raise ValueError("dim % num_heads != 0")
        self.h, self.scale = num_heads, scale
        self.in_proj_weight = nn.Parameter(torch.randn(3 * dim, dim) * 0.02)
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        self.out_proj = nn.Linear(dim, dim)

    def split(self, x):
        n, t, d = x.shape
        return x.view(n, t, self.h, d // self.h).permute(0, 2, 1, 3)

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        wq, wk, wv = self.in_proj_weight.chunk(3)
        bq, bk, bv = self.in_proj_bias.chunk(3)
        q = self.split(inputs @ wq.T + bq)
        k = self.split(context @ wk.T + bk)
        v = self.split(context @ wv.T + bv)
        if allowed is not None:
            allowed = allowed.unsqueeze(-3)
        out, _ = attention(q, k, v, allowed, self.scale)
        return self.out_proj(out.permute(0, 2, 1, 3).reshape(inputs.shape))
