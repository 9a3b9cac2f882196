# task: response_norm_arguments
# verdict: wrong
# mistake: PyTorch's alpha is divided by n instead of multiplied.
# told: alpha-divided-by-n
def response_norm_arguments(n, k, alpha, beta):
    if n % 2 == 0:
        raise ValueError("n must be odd")
    return {
        "pytorch": dict(size=n, alpha=alpha / n, beta=beta, k=k),
        "tf": dict(depth_radius=(n - 1) // 2, bias=k, alpha=alpha, beta=beta),
    }
