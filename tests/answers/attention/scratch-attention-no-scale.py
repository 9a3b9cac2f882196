# task: attention
# verdict: wrong
# mistake: nothing is divided by the root of the width
# told: scores-not-scaled
def attention(queries, keys, values, allowed=None, scale=None):
    scores = queries @ keys.swapaxes(-1, -2)
    if scale is not None:
        scores = scores * scale
    if allowed is not None:
        scores = np.where(allowed, scores, -np.inf)
    top = scores.max(-1, keepdims=True)
    top[top == -np.inf] = 0
    e = np.exp(scores - top)
    total = e.sum(-1, keepdims=True)
    total[total == 0] = 1
    return (e / total) @ values, e / total
