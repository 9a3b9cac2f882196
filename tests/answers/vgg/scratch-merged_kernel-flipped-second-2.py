# task: merged_kernel
# verdict: wrong
# mistake: the second kernel is flipped before it is laid over the first
# told: second-kernel-turned
def merged_kernel(first, second):
    m, c, kh, kw = first.shape
    o, _, lh, lw = second.shape
    second = second[:, :, ::-1, ::-1]
    merged = np.zeros((o, c, kh + lh - 1, kw + lw - 1))
    for y in range(lh):
        for x in range(lw):
            merged[:, :, y : y + kh, x : x + kw] += np.einsum(
                "om,mchw->ochw", second[:, :, y, x], first
            )
    return merged
