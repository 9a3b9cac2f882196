# task: generate
# verdict: right
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    with torch.no_grad():
        x, past = tokens, None
        for i in range(draws.shape[1]):
            logits, past = model(x, past)
            p = sampling_distribution(logits[:, -1, :], temperature, top_k)
            c = torch.cumsum(p, dim=-1)
            c = c / c[:, -1:]
            x = torch.searchsorted(c, draws[:, i : i + 1].to(c.dtype).contiguous(), right=True)
            tokens = torch.cat((tokens, x), dim=1)
    return tokens
