# task: MultiHeadAttention
# verdict: wrong
# mistake: allowed (N, T, S) gets no axis for the heads: it is refused, or, if there are as many heads as sequences, each head takes the mask of another sequence
# mistake: scale is not handed to attention
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        if dim % num_heads:
            raise ValueError("dim must be a multiple of num_heads.")
        self.num_heads, self.scale = num_heads, scale
        self.in_proj_weight = nn.Parameter(torch.empty(3 * dim, dim))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * dim))
        nn.init.xavier_uniform_(self.in_proj_weight)
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        weights, biases = self.in_proj_weight.chunk(3), self.in_proj_bias.chunk(3)
        heads = []
        for source, weight, bias in zip((inputs, context, context), weights, biases):
            made = nn.functional.linear(source, weight, bias)
            heads.append(made.unflatten(-1, (self.num_heads, -1)).transpose(1, 2))
        found, _ = attention(*heads, allowed)
        return self.out_proj(found.transpose(1, 2).flatten(2))
