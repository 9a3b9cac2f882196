# task: response_norm_arguments
# verdict: wrong
# mistake: alpha is divided by n for PyTorch; since PyTorch divides by n itself, it must be multiplied
# told: alpha-divided-by-n
def response_norm_arguments(n, k, alpha, beta):
    if n % 2 == 0:
        raise ValueError("n must be odd")
    torch_args = {"size": n, "alpha": alpha / n, "beta": beta, "k": k}
    tf_args = {"depth_radius": n // 2, "bias": k, "alpha": alpha, "beta": beta}
    return {"pytorch": torch_args, "tf": tf_args}
