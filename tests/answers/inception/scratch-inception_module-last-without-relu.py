# task: inception_module
# verdict: wrong
# mistake: the last convolution of each branch has no ReLU behind it
# told: activation-missing-at-the-end-of-a-branch
def inception_module(maps, branches):
    padded = np.pad(maps, ((0, 0), (0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    pooled = sliding_window_view(padded, (3, 3), axis=(2, 3)).max(axis=(-2, -1))
    outs = []
    for start, branch in zip((maps, maps, maps, pooled), branches):
        x = start
        for i, (weight, bias) in enumerate(branch):
            x = convolve(x, weight, bias)
            if i + 1 < len(branch):
                x = np.maximum(x, 0)
        outs.append(x)
    return np.concatenate(outs, axis=1)
