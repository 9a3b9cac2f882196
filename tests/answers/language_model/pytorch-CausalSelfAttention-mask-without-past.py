# task: CausalSelfAttention
# verdict: wrong
# mistake: the causal mask is only used where no past is handed over; with a past, several new places see each other in both directions (no mask at all), also if P is 0
# told: no-mask-with-a-past
class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.num_heads = num_heads
        self.c_attn = Conv1D(dim, 3 * dim)
        self.c_proj = Conv1D(dim, dim)

    def forward(self, inputs, past=None):
        count, length, dim = inputs.shape
        queries, keys, values = (
            one.reshape(count, length, self.num_heads, -1).transpose(1, 2)
            for one in self.c_attn(inputs).chunk(3, dim=2)
        )
        if past is not None:
            keys = torch.cat([past[0], keys], dim=2)
            values = torch.cat([past[1], values], dim=2)
        # what is in the cache lies before, so everything may be seen then
        found = nn.functional.scaled_dot_product_attention(
            queries, keys, values, is_causal=past is None
        )
        found = found.transpose(1, 2).reshape(count, length, dim)
        return self.c_proj(found), (keys, values)
