# task: layer_norm_backward
# verdict: right
# way: the Jacobian matrix of every row is written out, and the upstream gradient multiplied by it
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    size = values.shape[-1]
    rows, above = values.reshape(-1, size), upstream.reshape(-1, size)
    at_values = np.empty_like(rows)
    at_gamma, at_beta = np.zeros_like(gamma), np.zeros_like(gamma)
    for place, (row, g) in enumerate(zip(rows, above, strict=True)):
        deviation = row - row.mean()
        root = np.sqrt(deviation @ deviation / size + eps)
        normal = deviation / root
        jacobian = np.eye(size) - 1 / size - np.outer(normal, normal) / size
        at_values[place] = (gamma * g) @ jacobian / root
        at_gamma = at_gamma + g * normal
        at_beta = at_beta + g
    return at_values.reshape(values.shape), at_gamma, at_beta
