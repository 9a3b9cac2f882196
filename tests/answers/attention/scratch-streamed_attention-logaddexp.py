# task: streamed_attention
# verdict: right
# way: keeps the logarithm of the sum and a running mean that is mixed with each block's own answer
def streamed_attention(queries, blocks):
    logs = mean = None
    root = np.sqrt(queries.shape[1])
    for keys, values in blocks:
        scores = np.asarray(queries, dtype=np.float64) @ keys.T / root
        block_logs = np.logaddexp.reduce(scores, axis=1)[:, None]
        block_mean = np.exp(scores - block_logs) @ values
        if logs is None:
            logs, mean = block_logs, block_mean
        else:
            both = np.logaddexp(logs, block_logs)
            mean = np.exp(logs - both) * mean + np.exp(block_logs - both) * block_mean
            logs = both
    return mean
