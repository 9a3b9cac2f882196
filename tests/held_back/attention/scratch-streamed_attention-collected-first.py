# task: streamed_attention
# verdict: wrong
# mistake: all blocks are collected before anything is computed; their memory is filled anew, so the last block is seen several times (and the memory for all is needed)
def streamed_attention(queries, blocks):
    blocks = list(blocks)
    keys = np.concatenate([pair[0] for pair in blocks])
    values = np.concatenate([pair[1] for pair in blocks])
    scores = queries @ keys.T / np.sqrt(queries.shape[1])
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return weights @ values / weights.sum(axis=1, keepdims=True)
