# task: streamed_attention
# verdict: right
# mistake: none; unusual because it keeps the running weighted mean and the logarithm of the sum of the exponentials, in place of the largest score and two sums
def streamed_attention(queries, blocks):
    log_sum = np.full(len(queries), -np.inf)
    mean = None
    for keys, values in blocks:
        scores = queries @ keys.T / np.sqrt(queries.shape[1])
        here = np.logaddexp.reduce(scores, axis=1)
        both = np.logaddexp(log_sum, here)
        added = np.exp(scores - both[:, None]) @ values
        mean = added if mean is None else mean * np.exp(log_sum - both)[:, None] + added
        log_sum = both
    return mean
