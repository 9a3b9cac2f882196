# task: generate
# verdict: wrong
# mistake: everything is computed again in each call
# told: all-tokens-again
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    with torch.no_grad():
        for i in range(draws.shape[1]):
            logits, _ = model(tokens, None)
            p = sampling_distribution(logits[:, -1, :], temperature, top_k)
            c = torch.cumsum(p, dim=-1)
            c = c / c[:, -1:]
            x = torch.searchsorted(c, draws[:, i : i + 1].to(c.dtype).contiguous(), right=True)
            tokens = torch.cat((tokens, x), dim=1)
    return tokens
