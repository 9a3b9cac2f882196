# task: allowed_pairs
# verdict: wrong
# mistake: places that were filled in may look at nothing: their rows are False, though the docstring lets them look at real places
# mistake: with causal, a place sees only those before it, not itself
# told: not-at-itself, padding-on-both-sides
def allowed_pairs(lengths, longest, causal=False):
    place = np.arange(longest)
    pairs = np.zeros((len(lengths), longest, longest), dtype=bool)
    for n, length in enumerate(lengths):
        real = place < length
        pairs[n] = np.logical_and.outer(real, real)
        if causal:
            pairs[n] &= place[None, :] < place[:, None]
    return pairs
