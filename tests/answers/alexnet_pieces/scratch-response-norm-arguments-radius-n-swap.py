# task: response_norm_arguments
# verdict: wrong
# mistake: TensorFlow's depth_radius is the whole window.
# mistake: The factor n is given to TensorFlow's alpha instead of PyTorch's.
# told: same-alpha-for-both
def response_norm_arguments(n, k, alpha, beta):
    if n % 2 == 0:
        raise ValueError("n must be odd")
    return {
        "pytorch": dict(size=n, alpha=alpha, beta=beta, k=k),
        "tf": dict(depth_radius=n, bias=k, alpha=n * alpha, beta=beta),
    }
