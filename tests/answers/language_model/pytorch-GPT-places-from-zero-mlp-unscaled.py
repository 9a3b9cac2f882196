# task: GPT
# verdict: wrong
# mistake: with a past the places are counted from 0 again instead of from P
# mistake: only the matrix of attn.c_proj starts with the smaller deviation; that of mlp.c_proj does not
# told: positions-start-anew
class GPT(nn.Module):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers):
        super().__init__()
        self.length = length
        self.wte = nn.Embedding(vocabulary, dim)
        self.wpe = nn.Embedding(length, dim)
        self.h = nn.ModuleList([Block(dim, num_heads) for _ in range(num_layers)])
        self.ln_f = nn.LayerNorm(dim)
        nn.init.normal_(self.wte.weight, std=0.02)
        nn.init.normal_(self.wpe.weight, std=0.02)
        for block in self.h:
            nn.init.normal_(block.attn.c_proj.weight, std=0.02 / math.sqrt(2 * num_layers))

    def forward(self, tokens, past=None):
        places = tokens.shape[1]
        before = 0 if past is None else past[0][0].shape[2]
        if before + places > self.length:
            raise ValueError(f"There are only {self.length} places.")
        numbers = torch.arange(places, device=tokens.device)
        values = self.wte(tokens) + self.wpe(numbers)
        kept = []
        for number, block in enumerate(self.h):
            values, pair = block(values, None if past is None else past[number])
            kept.append(pair)
        return self.ln_f(values) @ self.wte.weight.T, kept
