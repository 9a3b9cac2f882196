# task: streamed_attention
# verdict: wrong
# mistake: when a larger score comes, only the sum of the exponentials is corrected; the weighted sum of values keeps its old reference
# told: values-not-corrected
def streamed_attention(queries, blocks):
    highest = np.full((len(queries), 1), -np.inf)
    total, means = np.zeros((len(queries), 1)), 0.0
    for keys, values in blocks:
        scores = queries @ keys.T / queries.shape[1] ** 0.5
        new = np.maximum(highest, scores.max(axis=1, keepdims=True))
        powers = np.exp(scores - new)
        total = total * np.exp(highest - new) + powers.sum(axis=1, keepdims=True)
        means = means + powers @ values
        highest = new
    return means / total
