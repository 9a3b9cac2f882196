# task: allowed_pairs
# verdict: wrong
# mistake: rows of filled-in places are False as well (the mask is the outer product of the real places); they may look, too
# told: padding-on-both-sides
def allowed_pairs(lengths, longest, causal=False):
    real = np.arange(longest) < np.asarray(lengths, dtype=int)[:, None]  # (N, T)
    pairs = real[:, :, None] & real[:, None, :]
    if causal:
        pairs &= np.tri(longest, dtype=bool)
    return pairs
