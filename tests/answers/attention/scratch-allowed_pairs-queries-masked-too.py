# task: allowed_pairs
# verdict: wrong
# mistake: with causal, a place does not look at itself
# told: not-at-itself
def allowed_pairs(lengths, longest, causal=False):
    lengths = np.asarray(lengths)
    real = np.arange(longest)[None, :] < lengths[:, None]
    pairs = np.repeat(real[:, None, :], longest, axis=1)
    if causal:
        pairs = pairs & np.tril(np.ones((longest, longest), dtype=bool), k=-1)
    return pairs
