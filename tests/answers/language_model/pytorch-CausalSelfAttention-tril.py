# task: CausalSelfAttention
# verdict: wrong
# mistake: with a past the mask starts at the first key
# told: mask-from-the-first-key
class CausalSelfAttention(nn.Module):
    def __init__(self, dim, num_heads):
        super().__init__()
        self.c_attn = Conv1D(dim, 3 * dim)
        self.c_proj = Conv1D(dim, dim)
        self.n_head = num_heads

    def forward(self, inputs, past=None):
        B, T, C = inputs.size()
        shape = (B, T, self.n_head, C // self.n_head)
        q, k, v = (one.view(shape).transpose(1, 2) for one in self.c_attn(inputs).split(C, 2))
        if past is not None:
            k = torch.cat((past[0], k), dim=2)
            v = torch.cat((past[1], v), dim=2)
        att = q @ k.transpose(-2, -1) / math.sqrt(k.size(-1))
        mask = torch.tril(torch.ones(T, k.size(2)))
        att = att.masked_fill(mask == 0, float("-inf")).softmax(-1)
        return self.c_proj((att @ v).transpose(1, 2).reshape(B, T, C)), (k, v)
