# task: local_response_norm
# verdict: wrong
# mistake: count_include_pad=False takes the mean over the channels that exist, so at the first and last channels the sum is divided by fewer than size
# told: mean-of-those-that-exist
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    n, c, h, w = maps.shape
    squares = maps.pow(2).permute(0, 2, 3, 1).reshape(n, h * w, c)
    means = functional.avg_pool1d(
        squares, size, stride=1, padding=size // 2, count_include_pad=False
    )
    means = means.reshape(n, h, w, c).permute(0, 3, 1, 2)
    return maps * (k + alpha * means).pow(-beta)
