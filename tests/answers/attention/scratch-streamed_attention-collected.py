# task: streamed_attention
# verdict: wrong
# mistake: list(blocks) asks for all blocks first (to find the largest score of all); since the memory of a block is filled anew, the earlier ones then hold what the last one holds, and all blocks are in memory at once if it is not
# told: blocks-collected-first
def streamed_attention(queries, blocks):
    root = queries.shape[-1] ** 0.5
    blocks = list(blocks)
    largest = np.max(
        [(queries @ keys.T / root).max(axis=1) for keys, _ in blocks], axis=0
    )
    total = np.zeros(len(queries))
    found = 0.0
    for keys, values in blocks:
        e = np.exp(queries @ keys.T / root - largest[:, None])
        total += e.sum(axis=1)
        found = found + e @ values
    return found / total[:, None]
