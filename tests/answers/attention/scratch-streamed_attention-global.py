# task: streamed_attention
# verdict: wrong
# mistake: one maximum for all queries
# told: one-maximum-for-all-queries
def streamed_attention(queries, blocks):
    m, total, found = -np.inf, 0, 0
    for k, v in blocks:
        s = queries @ k.T / np.sqrt(k.shape[1])
        new = max(m, s.max())
        p = np.exp(s - new)
        total = total * np.exp(m - new) + p.sum(1, keepdims=True)
        found = found * np.exp(m - new) + p @ v
        m = new
    with np.errstate(all="ignore"):
        return found / total
