# task: GPT
# verdict: wrong
# mistake: with a past the places are counted from 0 again instead of from P on (the length is checked rightly)
# told: positions-start-anew
class GPT(nn.Module):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers):
        super().__init__()
        self.wte = nn.Embedding(vocabulary, dim)
        self.wpe = nn.Embedding(length, dim)
        self.h = nn.ModuleList(Block(dim, num_heads) for _ in range(num_layers))
        self.ln_f = nn.LayerNorm(dim)
        nn.init.normal_(self.wte.weight, std=0.02)
        nn.init.normal_(self.wpe.weight, std=0.02)
        for block in self.h:
            for end in (block.attn.c_proj, block.mlp["c_proj"]):
                nn.init.normal_(end.weight, std=0.02 / math.sqrt(2 * num_layers))

    def forward(self, tokens, past=None):
        past = [None] * len(self.h) if past is None else past
        before = 0 if past[0] is None else past[0][0].shape[2]
        if before + tokens.shape[1] > self.wpe.num_embeddings:
            raise ValueError("the text is longer than the model's places")
        places = torch.arange(tokens.shape[1], device=tokens.device)
        x = self.wte(tokens) + self.wpe(places)
        kept = []
        for block, old in zip(self.h, past):
            x, pair = block(x, old)
            kept.append(pair)
        return self.ln_f(x) @ self.wte.weight.T, kept
