# task: local_response_norm
# verdict: wrong
# mistake: the window by differences of cumulative sums reaches from i - size // 2 + 1 to i + size // 2: the lowest neighbor is missing
# told: first-neighbor-missing
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    half = size // 2
    channels = maps.shape[1]
    sums = maps.square().cumsum(dim=1)
    index = torch.arange(channels, device=maps.device)
    top = sums[:, (index + half).clamp(max=channels - 1)]
    low = sums[:, (index - half).clamp(min=0)]
    inside = (index - half >= 0).to(maps.dtype)[:, None, None]
    total = top - low * inside
    return maps / (k + alpha / size * total) ** beta
