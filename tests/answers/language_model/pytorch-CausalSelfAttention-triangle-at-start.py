# task: CausalSelfAttention
# verdict: wrong
# mistake: with a past the triangle of the mask is not moved by P: the first new place sees only the first key, and so on
class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.num_heads = num_heads
        self.c_attn = Conv1D(dim, 3 * dim)
        self.c_proj = Conv1D(dim, dim)

    def forward(self, inputs, past=None):
        n, t, dim = inputs.shape
        made = self.c_attn(inputs).view(n, t, 3, self.num_heads, dim // self.num_heads)
        queries, keys, values = made.permute(2, 0, 3, 1, 4)
        if past is not None:
            keys = torch.cat([past[0], keys], dim=2)
            values = torch.cat([past[1], values], dim=2)
        scores = queries @ keys.transpose(-2, -1) / math.sqrt(dim // self.num_heads)
        allowed = torch.ones(t, keys.shape[2], dtype=torch.bool, device=inputs.device).tril()
        weights = scores.masked_fill(~allowed, -math.inf).softmax(-1)
        found = (weights @ values).transpose(1, 2).reshape(n, t, dim)
        return self.c_proj(found), (keys, values)
