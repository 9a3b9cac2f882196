# task: local_response_norm
# verdict: wrong
# mistake: At the first and last channels the mean is taken over the existing neighbors instead of dividing by size.
# told: mean-of-those-that-exist
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    out = []
    for i in range(maps.shape[1]):
        window = maps[:, max(0, i - size // 2) : i + size // 2 + 1]
        out.append(maps[:, i] / (k + alpha * (window**2).mean(dim=1)) ** beta)
    return torch.stack(out, dim=1)
