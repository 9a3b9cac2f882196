# task: layer_norm_backward
# verdict: wrong
# mistake: gamma is multiplied to the finished gradient instead of to the upstream one before the means over the row are taken
# mistake: the gradients at gamma and beta are summed over the first axis only, so with (N, T, D) they keep an axis too many
# told: first-axis-alone, gamma-at-the-end
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    mean = values.mean(-1, keepdims=True)
    root = np.sqrt(values.var(-1, keepdims=True) + eps)
    normal = (values - mean) / root
    through_mean = upstream.mean(-1, keepdims=True)
    through_variance = normal * (upstream * normal).mean(-1, keepdims=True)
    at_values = gamma / root * (upstream - through_mean - through_variance)
    at_gamma = (upstream * normal).sum(axis=0)
    at_beta = upstream.sum(axis=0)
    return at_values, at_gamma, at_beta
