# task: MultiHeadAttention
# verdict: wrong
# mistake: the values of a head are those at every num_heads-th place instead of the next ones in a row
# told: heads-interleaved-both-ways
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads:
            raise ValueError("dim is not a multiple of num_heads")
        self.num_heads, self.scale = num_heads, scale
        self.in_proj_weight = nn.Parameter(torch.empty(3 * dim, dim))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        nn.init.xavier_uniform_(self.in_proj_weight)
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        wq, wk, wv = self.in_proj_weight.chunk(3)
        bq, bk, bv = self.in_proj_bias.chunk(3)

        def heads(x):
            n, t, d = x.shape
            return x.view(n, t, d // self.num_heads, self.num_heads).permute(0, 3, 1, 2)

        q = heads(nn.functional.linear(inputs, wq, bq))
        k = heads(nn.functional.linear(context, wk, bk))
        v = heads(nn.functional.linear(context, wv, bv))
        if allowed is not None:
            allowed = allowed.unsqueeze(-3)
        found, _ = attention(q, k, v, allowed, self.scale)
        n, h, t, d = found.shape
        return self.out_proj(found.permute(0, 2, 3, 1).reshape(n, t, h * d))
