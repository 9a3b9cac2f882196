# task: streamed_attention
# verdict: wrong
# mistake: when a larger score comes, only the sum of the exponentials is corrected, not the sum of the values
# mistake: the products are not divided by sqrt(d)
def streamed_attention(queries, blocks):
    largest = np.full((len(queries), 1), -np.inf)
    total, mean = 0.0, 0.0
    for keys, values in blocks:
        scores = queries @ keys.T
        new = np.maximum(largest, scores.max(axis=1, keepdims=True))
        powers = np.exp(scores - new)
        total = total * np.exp(largest - new) + powers.sum(axis=1, keepdims=True)
        mean = mean + powers @ values
        largest = new
    return mean / total
