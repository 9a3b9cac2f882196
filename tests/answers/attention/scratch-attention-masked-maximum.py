# task: attention
# verdict: wrong
# mistake: the row maximum that is subtracted is that of all scores, also of those not allowed; if a forbidden score is far larger than the allowed ones (scores may be 1e5), all exponentials of allowed keys vanish and the query gets weights of 0 although keys are allowed
# told: largest-score-of-all-keys
def attention(queries, keys, values, allowed=None, scale=None):
    if scale is None:
        scale = 1 / np.sqrt(queries.shape[-1])
    scores = scale * (queries @ np.swapaxes(keys, -1, -2))
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    if allowed is not None:
        powers = powers * allowed
    sums = powers.sum(axis=-1, keepdims=True)
    weights = np.divide(powers, sums, out=np.zeros_like(powers), where=sums > 0)
    return weights @ values, weights
