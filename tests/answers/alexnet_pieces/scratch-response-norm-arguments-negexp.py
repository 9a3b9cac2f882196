# task: response_norm_arguments
# verdict: wrong
# mistake: beta is passed with a minus sign, because it stands in the denominator.
# told: exponent-with-a-minus-sign
def response_norm_arguments(n, k, alpha, beta):
    if n % 2 == 0:
        raise ValueError("n must be odd")
    return {
        "pytorch": dict(size=n, alpha=n * alpha, beta=beta, k=k),
        "tf": dict(depth_radius=(n - 1) // 2, bias=k, alpha=alpha, beta=-beta),
    }
