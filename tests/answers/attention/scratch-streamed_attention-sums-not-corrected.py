# task: streamed_attention
# verdict: wrong
# mistake: the sum of the values is not corrected when a larger score comes
# told: values-not-corrected
def streamed_attention(queries, blocks):
    t, d = queries.shape
    largest = np.full((t, 1), -np.inf)
    total, sums = np.zeros((t, 1)), 0.0
    for keys, values in blocks:
        scores = queries @ keys.T / np.sqrt(d)
        new = np.maximum(largest, scores.max(axis=1, keepdims=True))
        weights = np.exp(scores - new)
        total = total * np.exp(largest - new) + weights.sum(axis=1, keepdims=True)
        sums = sums + weights @ values
        largest = new
    return sums / total
