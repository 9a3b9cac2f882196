# task: response_norm_arguments
# verdict: wrong
# mistake: PyTorch's alpha is divided by n; since PyTorch takes the mean of the squares, it must be multiplied by n
# mistake: an even n is not refused with a ValueError
def response_norm_arguments(n, k, alpha, beta):
    return {
        "pytorch": {"size": n, "alpha": alpha / n, "beta": beta, "k": k},
        "tf": {"depth_radius": n // 2, "bias": k, "alpha": alpha, "beta": beta},
    }
