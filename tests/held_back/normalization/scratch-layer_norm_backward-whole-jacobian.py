# task: layer_norm_backward
# verdict: right
# mistake: none; unusual because the Jacobian matrix of each row is written out and multiplied by the upstream gradient
def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    d = values.shape[-1]
    rows = values.reshape(-1, d)
    above = upstream.reshape(-1, d)
    centering = np.eye(d) - 1 / d
    centered = rows @ centering
    root = np.sqrt((centered**2).sum(axis=1) / d + eps)
    normal = centered / root[:, None]
    jacobians = centering - np.einsum("ni,nj->nij", normal, normal) / d
    at_rows = np.einsum("ni,nij->nj", above * gamma, jacobians) / root[:, None]
    at_gamma = np.einsum("ni,ni->i", above, normal)
    return at_rows.reshape(values.shape), at_gamma, above.sum(axis=0)
