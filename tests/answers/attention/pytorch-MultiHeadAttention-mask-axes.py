# task: MultiHeadAttention
# verdict: wrong
# mistake: the axis of the heads is always put in at 1: a mask (T, S), which broadcasts to (N, T, S), becomes (T, 1, S), so its rows meet the sequences instead of the queries, or an error is raised; only masks with three axes work
# told: mask-axis-from-the-front
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
        context = inputs if context is None else context
        found = []
        for source, weight, bias in zip(
            (inputs, context, context),
            self.in_proj_weight.chunk(3), self.in_proj_bias.chunk(3),
        ):
            made = nn.functional.linear(source, weight, bias)
            made = made.unflatten(-1, (self.num_heads, -1))
            found.append(made.transpose(1, 2))  # (N, heads, places, d)
        if allowed is not None:
            allowed = allowed.unsqueeze(1)
        outputs, _ = attention(*found, allowed, self.scale)
        return self.out_proj(outputs.transpose(1, 2).flatten(2))
