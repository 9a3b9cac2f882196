# task: allowed_pairs
# verdict: wrong
# mistake: places that were filled in are not allowed to look at anything; they may look like others
def allowed_pairs(lengths, longest, causal=False):
    real = np.arange(longest) < np.asarray(lengths)[:, None]
    pairs = real[:, :, None] & real[:, None, :]
    if causal:
        pairs = pairs & np.tri(longest, dtype=bool)
    return pairs
