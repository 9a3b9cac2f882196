# task: streamed_attention
# verdict: wrong
# mistake: the largest score so far starts at 0 instead of minus infinity; if all scores of a query are far below 0, all exponentials vanish and the answer is 0 / 0
# mistake: if a larger score comes, only the sum of the exponentials is corrected; the sum of the values is not
# told: values-not-corrected
def streamed_attention(queries, blocks):
    count, width = queries.shape
    largest = np.zeros((count, 1))
    total = np.zeros((count, 1))
    answer = 0.0
    for keys, values in blocks:
        scores = queries @ keys.T / np.sqrt(width)
        new = np.maximum(largest, scores.max(axis=1, keepdims=True))
        weights = np.exp(scores - new)
        total = total * np.exp(largest - new) + weights.sum(axis=1, keepdims=True)
        answer = answer + weights @ values
        largest = new
    return answer / total
