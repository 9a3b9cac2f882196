# task: CausalSelfAttention
# verdict: right
# way: scaled_dot_product_attention with a boolean mask that is shifted by the past, unflatten and permute
class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.heads = num_heads
        self.c_attn = Conv1D(dim, 3 * dim)
        self.c_proj = Conv1D(dim, dim)

    def forward(self, inputs, past=None):
        three = self.c_attn(inputs).unflatten(-1, (3, self.heads, -1))
        queries, keys, values = three.permute(2, 0, 3, 1, 4)  # each (N, heads, T, d)
        if past is not None:
            keys, values = (torch.cat(pair, 2) for pair in zip(past, (keys, values)))
        t, m = queries.shape[2], keys.shape[2]
        place = torch.arange(m, device=inputs.device)
        seen = place <= place[m - t:, None]  # (T, P + T)
        found = nn.functional.scaled_dot_product_attention(
            queries, keys, values, attn_mask=seen)
        return self.c_proj(found.transpose(1, 2).flatten(2)), (keys, values)
