# task: allowed_pairs
# verdict: right
def allowed_pairs(lengths, longest, causal=False):
    result = np.zeros((len(lengths), longest, longest), dtype=bool)
    for n, length in enumerate(lengths):
        for t in range(longest):
            end = min(length, t + 1) if causal else length
            result[n, t, :end] = True
    return result
