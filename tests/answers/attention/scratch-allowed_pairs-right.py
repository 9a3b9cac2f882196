# task: allowed_pairs
# verdict: right
def allowed_pairs(lengths, longest, causal=False):
    out = []
    for length in lengths:
        mask = np.zeros((longest, longest), dtype=bool)
        mask[:, :length] = True
        if causal:
            mask = np.logical_and(mask, np.tri(longest, dtype=bool))
        out.append(mask)
    return np.array(out)
