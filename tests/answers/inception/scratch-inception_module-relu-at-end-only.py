# task: inception_module
# verdict: wrong
# mistake: a ReLU comes only at the end of each branch and also when the branch is empty
# told: activation-at-the-end-of-a-branch
def inception_module(maps, branches):
    border = ((0, 0), (0, 0), (1, 1), (1, 1))
    padded = np.pad(maps, border, mode="edge")
    pooled = sliding_window_view(padded, (3, 3), axis=(2, 3)).max(axis=(4, 5))
    results = []
    for values, chain in zip([maps, maps, maps, pooled], branches):
        for weight, bias in chain:
            values = convolve(values, weight, bias)
        results.append(np.maximum(values, 0))
    return np.concatenate(results, axis=1)
