# task: merged_kernel
# verdict: wrong
# mistake: the second kernel is flipped, so the copies of the first are added at mirrored places
# told: second-kernel-turned
def merged_kernel(first, second):
    m, c, kh, kw = first.shape
    o, _, lh, lw = second.shape
    merged = np.zeros((o, c, kh + lh - 1, kw + lw - 1))
    for i in range(lh):
        for j in range(lw):
            part = np.einsum("mcij,om->ocij", first, second[:, :, i, j])
            top, left = lh - 1 - i, lw - 1 - j
            merged[:, :, top : top + kh, left : left + kw] += part
    return merged
