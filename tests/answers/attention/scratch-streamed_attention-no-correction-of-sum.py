# task: streamed_attention
# verdict: wrong
# mistake: when a larger score comes, the sum of the values is corrected but not the sum of the exponentials
# told: total-not-corrected
def streamed_attention(queries, blocks):
    d = queries.shape[1]
    largest = np.full((len(queries), 1), -np.inf)
    total, outputs = 0.0, 0.0
    for keys, values in blocks:
        scores = queries @ keys.T / np.sqrt(d)
        new = np.maximum(largest, scores.max(axis=1, keepdims=True))
        weights = np.exp(scores - new)
        outputs = outputs * np.exp(largest - new) + weights @ values
        total = total + weights.sum(axis=1, keepdims=True)
        largest = new
    return outputs / total
