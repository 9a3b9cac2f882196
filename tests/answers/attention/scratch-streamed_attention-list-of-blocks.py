# task: streamed_attention
# verdict: wrong
# mistake: all blocks are collected before use so that their memory has been filled anew
# told: blocks-collected-first
def streamed_attention(queries, blocks):
    blocks = list(blocks)
    keys = np.concatenate([k for k, _ in blocks])
    values = np.concatenate([v for _, v in blocks])
    return attention(queries, keys, values)[0]
