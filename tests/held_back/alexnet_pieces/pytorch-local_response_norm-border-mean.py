# task: local_response_norm
# verdict: wrong
# mistake: at the first and last channels the sum is divided by the number of channels that exist instead of by size
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    squares = maps.pow(2).unsqueeze(1)  # (N, 1, C, H, W)
    means = functional.avg_pool3d(
        squares, (size, 1, 1), stride=1, padding=(size // 2, 0, 0),
        count_include_pad=False,
    ).squeeze(1)
    return maps / (k + alpha * means).pow(beta)
