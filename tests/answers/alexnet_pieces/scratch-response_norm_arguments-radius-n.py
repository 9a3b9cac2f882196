# task: response_norm_arguments
# verdict: wrong
# mistake: depth_radius is n, not the neighbors on one side
# told: radius-is-n
def response_norm_arguments(n, k, alpha, beta):
    if n % 2 == 0:
        raise ValueError("n must be odd")
    return {
        "pytorch": {"size": n, "alpha": alpha * n, "beta": beta, "k": k},
        "tf": {"depth_radius": n, "bias": k, "alpha": alpha, "beta": beta},
    }
