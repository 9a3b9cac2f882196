# task: local_response_norm
# verdict: wrong
# mistake: alpha is not divided by the size
# told: alpha-convention-of-the-other-framework
def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    half = size // 2
    squares = functional.pad(maps.square(), (0, 0, 0, 0, half, half))
    total = sum(squares[:, i:i + maps.shape[1]] for i in range(size))
    return maps / (k + alpha * total) ** beta
