# task: response_norm_arguments
# verdict: wrong
# mistake: alpha is divided by n instead of multiplied for PyTorch
# told: alpha-divided-by-n
def response_norm_arguments(n, k, alpha, beta):
    if n % 2 == 0:
        raise ValueError("n must be odd")
    return {
        "pytorch": {"size": n, "alpha": alpha / n, "beta": beta, "k": k},
        "tf": {"depth_radius": n // 2, "bias": k, "alpha": alpha, "beta": beta},
    }
