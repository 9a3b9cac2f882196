# task: merged_kernel
# verdict: wrong
# mistake: the second kernel is turned by 180 degrees, which would be right for true convolutions in a mix, but two cross-correlations in a row merge without any turning
def merged_kernel(first, second):
    m, c, kh, kw = first.shape
    o, _, lh, lw = second.shape
    merged = np.zeros((o, c, kh + lh - 1, kw + lw - 1))
    for i in range(lh):
        for j in range(lw):
            tap = second[:, :, lh - 1 - i, lw - 1 - j]
            merged[:, :, i : i + kh, j : j + kw] += np.einsum("om,mcij->ocij", tap, first)
    return merged
