# task: merged_kernel
# verdict: right
def merged_kernel(first, second):
    m, c, kh, kw = first.shape
    o, _, lh, lw = second.shape
    merged = np.zeros((o, c, kh + lh - 1, kw + lw - 1), np.result_type(first, second))
    for y in range(lh):
        for x in range(lw):
            merged[:, :, y : y + kh, x : x + kw] += np.tensordot(second[:, :, y, x], first, 1)
    return merged
