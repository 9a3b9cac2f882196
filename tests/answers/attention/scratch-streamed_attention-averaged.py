# task: streamed_attention
# verdict: wrong
# mistake: a softmax for each block, then the mean
# told: softmax-of-each-block
def streamed_attention(queries, blocks):
    found = []
    for k, v in blocks:
        s = queries @ k.T / np.sqrt(k.shape[1])
        s = np.exp(s - s.max(axis=1, keepdims=True))
        found.append((s / s.sum(axis=1, keepdims=True)) @ v)
    return np.mean(found, axis=0)
