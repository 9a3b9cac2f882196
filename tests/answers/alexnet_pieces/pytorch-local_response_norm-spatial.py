# task: local_response_norm
# verdict: wrong
# mistake: each mean is taken over the channels that exist; asked is always alpha / size (missing ones count as zeros), so the border channels are wrong
# told: mean-of-those-that-exist
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    half = size // 2
    channels = maps.shape[1]
    outputs = []
    for i in range(channels):
        lo = max(0, i - half)
        hi = min(channels, i + half + 1)
        mean_sq = (maps[:, lo:hi] ** 2).mean(dim=1)
        outputs.append(maps[:, i] / (k + alpha * mean_sq) ** beta)
    return torch.stack(outputs, dim=1)
