# task: allowed_pairs
# verdict: wrong
# mistake: with causal a place may not look at itself
# told: not-at-itself
def allowed_pairs(lengths, longest, causal=False):
    real = np.arange(longest) < np.array(lengths)[:, None]
    pairs = np.repeat(real[:, None, :], longest, axis=1)
    if causal:
        pairs &= np.tril(np.ones((longest, longest), dtype=bool), -1)
    return pairs
