# task: generate
# verdict: wrong
# mistake: a token is drawn where the sum reaches u, not only where it exceeds it
# told: draw-met-exactly
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    past, new = None, tokens
    with torch.no_grad():
        for u in draws.unbind(dim=1):
            logits, past = model(new, past)
            p = sampling_distribution(logits[:, -1], temperature, top_k)
            sums = p.cumsum(dim=-1)
            reached = sums >= u[:, None]
            last = p.shape[1] - 1 - (p.flip(1) > 0).int().argmax(dim=1)
            pick = torch.where(reached.any(dim=1), reached.int().argmax(dim=1), last)
            new = pick[:, None].to(tokens.dtype)
            tokens = torch.cat([tokens, new], dim=1)
    return tokens
