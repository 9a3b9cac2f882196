# task: response_norm_arguments
# verdict: wrong
# mistake: no error is raised for an even n; the name of the bias for TensorFlow stays k
# told: even-windows-accepted
def response_norm_arguments(n, k, alpha, beta):
    pytorch = dict(size=n, alpha=alpha * n, beta=beta, k=k)
    tf = dict(depth_radius=(n - 1) // 2, k=k, alpha=alpha, beta=beta)
    return {"pytorch": pytorch, "tf": tf}
