# task: streamed_attention
# verdict: right
def streamed_attention(queries, blocks):
    T, d = queries.shape
    m, l, acc = np.full(T, -np.inf), np.zeros(T), None
    for k, v in blocks:
        s = queries @ k.T / np.sqrt(d)
        new = np.maximum(m, s.max(1))
        p = np.exp(s - new[:, None])
        factor = np.exp(m - new)
        l = l * factor + p.sum(1)
        acc = p @ v if acc is None else acc * factor[:, None] + p @ v
        m = new
    return acc / l[:, None]
