# task: MultiHeadAttention
# verdict: wrong
# mistake: the values are dealt out to the heads in turn (value i belongs to head i modulo num_heads), and collected likewise; the first dim / num_heads values should belong to the first head
# told: heads-interleaved-both-ways
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads:
            raise ValueError(f"{dim} values cannot be shared by {num_heads} heads")
        self.num_heads, self.scale = num_heads, scale
        self.in_proj_weight = nn.Parameter(torch.empty(3 * dim, dim))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        self.out_proj = nn.Linear(dim, dim)
        nn.init.xavier_uniform_(self.in_proj_weight)

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        sources = (inputs, context, context)
        weights, biases = self.in_proj_weight.chunk(3), self.in_proj_bias.chunk(3)
        parts = []
        for source, weight, bias in zip(sources, weights, biases):
            made = nn.functional.linear(source, weight, bias)  # (N, T, dim)
            made = made.unflatten(-1, (-1, self.num_heads))
            parts.append(made.permute(0, 3, 1, 2))  # (N, heads, T, d)
        if allowed is not None:
            allowed = allowed.unsqueeze(-3)
        found, _ = attention(*parts, allowed, self.scale)
        return self.out_proj(found.permute(0, 2, 3, 1).flatten(2))
