# task: generate
# verdict: wrong
# mistake: it takes the first token up to which the probabilities sum to u or more, not to more than u; a draw that equals a sum picks one token too early, and u = 0 picks token 0 even if its probability is 0
# mistake: where rounding leaves no token it takes the last of the vocabulary, which may have probability 0, and not the last one with a probability above 0
# told: draw-met-exactly
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    written, new, kept = tokens, tokens, None
    with torch.no_grad():
        for draw in draws.split(1, dim=1):  # (N, 1)
            logits, kept = model(new, kept)
            chances = sampling_distribution(logits[:, -1], temperature, top_k)
            sums = chances.cumsum(dim=-1)
            below = (sums < draw).sum(dim=-1, keepdim=True)
            new = below.clamp(max=chances.shape[-1] - 1).to(tokens.dtype)
            written = torch.cat([written, new], dim=1)
    return written
