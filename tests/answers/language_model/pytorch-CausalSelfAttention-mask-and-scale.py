# task: CausalSelfAttention
# verdict: wrong
# mistake: the triangular mask (T, P + T) has its diagonal at the left edge: with a past, a place sees only the first places and not itself
# mistake: scores are divided by the root of dim instead of dim / num_heads
# told: mask-from-the-first-key, scaled-by-the-whole-width
class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.num_heads = num_heads
        self.c_attn = Conv1D(dim, 3 * dim)
        self.c_proj = Conv1D(dim, dim)

    def forward(self, inputs, past=None):
        n, t, dim = inputs.shape
        q, k, v = (
            part.view(n, t, self.num_heads, -1).transpose(1, 2)
            for part in self.c_attn(inputs).split(dim, dim=-1)
        )
        if past is not None:
            k = torch.cat((past[0], k), dim=-2)
            v = torch.cat((past[1], v), dim=-2)
        scores = q @ k.mT / math.sqrt(dim)
        seen = torch.ones(t, k.shape[-2], dtype=torch.bool, device=inputs.device).tril()
        scores = scores.masked_fill(~seen, float("-inf"))
        found = scores.softmax(dim=-1) @ v
        return self.c_proj(found.transpose(1, 2).reshape(n, t, dim)), (k, v)
