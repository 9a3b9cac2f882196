# task: allowed_pairs
# verdict: wrong
# mistake: places that were filled in may not look although they should be able to
# told: padding-on-both-sides
def allowed_pairs(lengths, longest, causal=False):
    pairs = np.zeros((len(lengths), longest, longest), dtype=bool)
    for n, length in enumerate(lengths):
        for t in range(length):
            end = min(t + 1, length) if causal else length
            pairs[n, t, :end] = True
    return pairs
