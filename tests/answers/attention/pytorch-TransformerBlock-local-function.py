# task: TransformerBlock
# verdict: right
# way: one local function for both branches, functional linear layers and layer norms on the modules' parameters
class TransformerBlock(nn.Module):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None
    ):
        super().__init__()
        self.self_attn = MultiHeadAttention(dim, num_heads, scale=scale)
        self.linear1, self.linear2 = nn.Linear(dim, mlp_dim), nn.Linear(mlp_dim, dim)
        self.norm1, self.norm2 = nn.LayerNorm(dim, eps), nn.LayerNorm(dim, eps)
        self.norm_first = norm_first

    def forward(self, inputs, allowed=None):
        def each_place(values):
            values = values @ self.linear1.weight.T + self.linear1.bias
            values = 0.5 * values * (1 + torch.erf(values / math.sqrt(2)))
            return values @ self.linear2.weight.T + self.linear2.bias

        def ask(values):
            return self.self_attn(values, allowed=allowed)

        found = inputs
        for branch, norm in ((ask, self.norm1), (each_place, self.norm2)):
            if self.norm_first:
                found = found + branch(norm(found))
            else:
                found = norm(found + branch(found))
        return found
