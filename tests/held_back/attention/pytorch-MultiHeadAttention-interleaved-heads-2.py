# task: MultiHeadAttention
# verdict: wrong
# mistake: the values are unflattened as (width, heads), so head h has every num_heads-th value instead of a run of neighbors
# mistake: allowed (N, T, S) is handed on without an axis for the heads, so it broadcasts against the heads axis (N against num_heads) instead of the batch
# told: heads-interleaved-both-ways
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads:
            raise ValueError(f"{dim} is not a multiple of {num_heads}")
        self.num_heads, self.scale = num_heads, scale
        self.in_proj_weight = nn.Parameter(torch.empty(3 * dim, dim))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        self.out_proj = nn.Linear(dim, dim)
        nn.init.xavier_uniform_(self.in_proj_weight)

    def forward(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        wq, wk, wv = self.in_proj_weight.chunk(3)
        bq, bk, bv = self.in_proj_bias.chunk(3)

        def heads(places, weight, bias):
            made = nn.functional.linear(places, weight, bias)  # (N, T, dim)
            made = made.unflatten(-1, (-1, self.num_heads))  # (N, T, d, h)
            return made.permute(0, 3, 1, 2)

        found, _ = attention(
            heads(inputs, wq, bq), heads(context, wk, bk), heads(context, wv, bv),
            allowed, self.scale,
        )
        return self.out_proj(found.permute(0, 2, 3, 1).flatten(2))
