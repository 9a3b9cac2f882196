# task: local_response_norm
# verdict: wrong
# mistake: the window ends one channel too early, channel i + size // 2 is left out
# told: last-neighbor-missing
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    half = size // 2
    squares = maps.pow(2)
    channels = maps.shape[1]
    sums = []
    for i in range(channels):
        first, last = max(0, i - half), min(channels, i + half)
        sums.append(squares[:, first:last].sum(dim=1))
    return maps / (k + alpha / size * torch.stack(sums, dim=1)).pow(beta)
