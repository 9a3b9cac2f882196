# task: merged_kernel
# verdict: wrong
# mistake: = instead of +=, later copies cover the earlier ones
# told: copies-not-added
def merged_kernel(first, second):
    O, M, lh, lw = second.shape
    _, C, kh, kw = first.shape
    result = np.zeros((O, C, kh + lh - 1, kw + lw - 1))
    for i in range(lh):
        for j in range(lw):
            copy = np.tensordot(second[:, :, i, j], first, axes=1)
            result[:, :, i : i + kh, j : j + kw] = copy
    return result
