# task: CausalSelfAttention
# verdict: right
# mistake: none; unusual because the heads attend through PyTorch's own function with a moved triangle as mask
class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.heads = num_heads
        self.c_attn, self.c_proj = Conv1D(dim, 3 * dim), Conv1D(dim, dim)

    def forward(self, inputs, past=None):
        def split(values):
            return values.unflatten(-1, (self.heads, -1)).movedim(-2, -3)

        queries, *pair = map(split, self.c_attn(inputs).chunk(3, dim=-1))
        if past is not None:
            pair = [torch.cat(two, dim=-2) for two in zip(past, pair)]
        keys, values = pair
        t, s = queries.shape[-2], keys.shape[-2]
        mask = torch.ones(t, s, dtype=torch.bool, device=inputs.device).tril(s - t)
        found = nn.functional.scaled_dot_product_attention(
            queries, keys, values, attn_mask=mask
        )
        return self.c_proj(found.movedim(-3, -2).flatten(-2)), (keys, values)
