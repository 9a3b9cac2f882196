# task: allowed_pairs
# verdict: wrong
# mistake: places look ahead
# told: future-instead-of-past
def allowed_pairs(lengths, longest, causal=False):
    mask = np.arange(longest)[None, None, :] < np.array(lengths)[:, None, None]
    mask = np.repeat(mask, longest, axis=1)
    if causal:
        mask = np.triu(mask)
    return mask
