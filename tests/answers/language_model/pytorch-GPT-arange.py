# task: GPT
# verdict: wrong
# mistake: the positions start anew
# told: positions-start-anew
class GPT(nn.Module):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers):
        super().__init__()
        self.wte = nn.Embedding(vocabulary, dim)
        self.wpe = nn.Embedding(length, dim)
        self.h = nn.ModuleList([Block(dim, num_heads) for _ in range(num_layers)])
        self.ln_f = nn.LayerNorm(dim)
        self.length = length
        nn.init.normal_(self.wte.weight, std=0.02)
        nn.init.normal_(self.wpe.weight, std=0.02)
        for name, p in self.named_parameters():
            if name.endswith("c_proj.weight"):
                nn.init.normal_(p, std=0.02 / math.sqrt(2 * num_layers))

    def forward(self, tokens, past=None):
        P = 0 if past is None else past[0][0].shape[2]
        T = tokens.shape[1]
        if P + T > self.length:
            raise ValueError("too long")
        x = self.wte(tokens) + self.wpe(torch.arange(T))
        kept = []
        for i, block in enumerate(self.h):
            x, kv = block(x, None if past is None else past[i])
            kept.append(kv)
        return self.ln_f(x) @ self.wte.weight.T, kept
