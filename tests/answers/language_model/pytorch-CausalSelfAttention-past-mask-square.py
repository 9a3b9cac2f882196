# task: CausalSelfAttention
# verdict: wrong
# mistake: with a past, the mask is that of T by T places put in front of the past instead of behind it, so the new places do not see all of the past
# told: mask-from-the-first-key
class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.num_heads = num_heads
        self.c_attn = Conv1D(dim, 3 * dim)
        self.c_proj = Conv1D(dim, dim)

    def forward(self, inputs, past=None):
        n, t, dim = inputs.shape
        q, k, v = [
            x.view(n, t, self.num_heads, -1).transpose(1, 2)
            for x in self.c_attn(inputs).split(dim, dim=-1)
        ]
        if past is not None:
            k = torch.cat([past[0], k], dim=2)
            v = torch.cat([past[1], v], dim=2)
        scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
        mask = torch.ones(t, k.shape[2], dtype=torch.bool, device=inputs.device).tril()
        weights = scores.masked_fill(~mask, float("-inf")).softmax(dim=-1)
        out = (weights @ v).transpose(1, 2).reshape(n, t, dim)
        return self.c_proj(out), (k, v)
