# task: generate
# verdict: wrong
# mistake: a draw picks the first token up to which the probabilities sum to at least u (searchsorted from the left), so u = 0 picks the first token even if its probability is 0
# mistake: where rounding leaves no token, the last of the vocabulary is taken, whatever its probability
@torch.no_grad()
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    new, past = tokens, None
    for u in draws.T:
        logits, past = model(new, past)
        sums = sampling_distribution(logits[:, -1], temperature, top_k).cumsum(-1)
        new = torch.searchsorted(sums, u[:, None].to(sums.dtype).contiguous())
        new = new.clamp(max=sums.shape[-1] - 1).to(tokens.dtype)
        tokens = torch.cat([tokens, new], dim=1)
    return tokens
