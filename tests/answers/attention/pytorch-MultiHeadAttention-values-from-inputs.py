# task: MultiHeadAttention
# verdict: wrong
# mistake: a mask of shape (N, T, S) is handed on without an axis for the heads; keys come from the context but values from the inputs
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads != 0:
            raise ValueError(f"{dim} is not a multiple of {num_heads}")
        self.num_heads = num_heads
        self.scale = scale
        self.in_proj_weight = nn.Parameter(torch.empty(3 * dim, dim))
        nn.init.xavier_uniform_(self.in_proj_weight)
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        w, b = self.in_proj_weight.chunk(3), self.in_proj_bias.chunk(3)
        q = nn.functional.linear(inputs, w[0], b[0])
        k = nn.functional.linear(context, w[1], b[1])
        v = nn.functional.linear(inputs, w[2], b[2])
        q, k, v = [x.unflatten(-1, (self.num_heads, -1)).transpose(1, 2) for x in (q, k, v)]
        out, _ = attention(q, k, v, allowed, self.scale)
        return self.out_proj(out.transpose(1, 2).flatten(2))
