# task: streamed_attention
# verdict: right
def streamed_attention(queries, blocks):
    queries = np.asarray(queries, dtype=np.float64)
    log_total, mean = None, None
    for keys, values in blocks:
        scores = np.einsum("td,sd->ts", queries, keys) / queries.shape[1] ** 0.5
        log_block = np.logaddexp.reduce(scores, axis=1)[:, None]
        block_mean = np.exp(scores - log_block) @ values
        if mean is None:
            log_total, mean = log_block, block_mean
            continue
        log_new = np.logaddexp(log_total, log_block)
        mean = mean * np.exp(log_total - log_new) + block_mean * np.exp(log_block - log_new)
        log_total = log_new
    return mean
