# task: GPT
# verdict: wrong
# mistake: the tied head is a module lm_head whose weight is that of wte, so state_dict has one key too many, lm_head.weight (and a state dict with GPT-2's keys does not load)
# mistake: only T is compared with length, not P + T; with a past that makes it too long it raises no ValueError but IndexError from the embedding
# told: head-in-the-state, length-without-past
class GPT(nn.Module):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers):
        super().__init__()
        self.length = length
        self.wte = nn.Embedding(vocabulary, dim)
        self.wpe = nn.Embedding(length, dim)
        self.h = nn.ModuleList([Block(dim, num_heads) for _ in range(num_layers)])
        self.ln_f = nn.LayerNorm(dim)
        self.lm_head = nn.Linear(dim, vocabulary, bias=False)
        self.lm_head.weight = self.wte.weight
        for name, one in self.named_parameters():
            if name.endswith("c_proj.weight"):
                nn.init.normal_(one, 0.0, 0.02 / math.sqrt(2 * num_layers))
            elif one.dim() == 2:
                nn.init.normal_(one, 0.0, 0.02)

    def forward(self, tokens, past=None):
        if tokens.shape[1] > self.length:
            raise ValueError("the text is longer than the network has places")
        if past is None:
            past = [None] * len(self.h)
            begin = 0
        else:
            begin = past[0][0].shape[2]
        places = torch.arange(begin, begin + tokens.shape[1], device=tokens.device)
        values = self.wte(tokens) + self.wpe(places)
        kept = []
        for block, before in zip(self.h, past):
            values, pair = block(values, before)
            kept.append(pair)
        return self.lm_head(self.ln_f(values)), kept
