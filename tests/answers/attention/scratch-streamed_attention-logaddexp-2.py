# task: streamed_attention
# verdict: right
# way: each block is answered by itself, and answers are merged by the logarithms of their sums (np.logaddexp), without a running maximum
def streamed_attention(queries, blocks):
    d = queries.shape[1]
    outputs, logs = None, np.full(len(queries), -np.inf)
    for keys, values in blocks:
        scores = np.einsum("td,sd->ts", queries, keys) / np.sqrt(d)
        own = np.logaddexp.reduce(scores, axis=1)
        part = np.exp(scores - own[:, None]) @ values
        both = np.logaddexp(logs, own)
        if outputs is None:
            outputs = part
        else:
            outputs = (
                np.exp(logs - both)[:, None] * outputs
                + np.exp(own - both)[:, None] * part
            )
        logs = both
    return outputs
