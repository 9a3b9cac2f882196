# task: MultiHeadAttention
# verdict: right
# way: weights seen as (heads, width, dim), einsum for all linear maps, the output weight split by heads
class MultiHeadAttention(nn.Module):
    def __init__(self, dim, num_heads, scale=None):
        super().__init__()
        width, rest = divmod(dim, num_heads)
        if rest:
            raise ValueError(f"dim {dim} is not a multiple of num_heads {num_heads}")
        self.heads, self.width, self.scale = num_heads, width, scale
        self.register_parameter("in_proj_weight", nn.Parameter(0.1 * torch.randn(3 * dim, dim)))
        self.register_parameter("in_proj_bias", nn.Parameter(torch.zeros(3 * dim)))
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        weight = self.in_proj_weight.view(3, self.heads, self.width, -1)
        bias = self.in_proj_bias.view(3, self.heads, 1, self.width)
        made = [
            torch.einsum("nti,hdi->nhtd", places, w) + b
            for places, w, b in zip((inputs, context, context), weight, bias)
        ]
        if allowed is not None:
            shape = (1,) * (3 - allowed.dim()) + tuple(allowed.shape)
            allowed = allowed.reshape(shape).unsqueeze(1)
        found = attention(*made, allowed, self.scale)[0]
        out = self.out_proj.weight.view(-1, self.heads, self.width)
        return torch.einsum("nhtd,ohd->nto", found, out) + self.out_proj.bias
