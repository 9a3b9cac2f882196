# task: spacing
# verdict: wrong
# mistake: below the smallest normal number the spacing goes on to shrink
# told: spacing-goes-on-shrinking
def spacing(values, fmt):
    _, e = np.frexp(np.abs(values))
    return np.ldexp(1.0, e - 1 - fmt[1])
