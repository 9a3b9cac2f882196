# task: merged_kernel
# verdict: right
def merged_kernel(first, second):
    kh, kw = first.shape[2:]
    lh, lw = second.shape[2:]
    merged = np.zeros((len(second), first.shape[1], kh + lh - 1, kw + lw - 1))
    for row in range(kh + lh - 1):
        for column in range(kw + lw - 1):
            for i in range(max(0, row - kh + 1), min(lh, row + 1)):
                for j in range(max(0, column - kw + 1), min(lw, column + 1)):
                    merged[:, :, row, column] += (
                        second[:, :, i, j] @ first[:, :, row - i, column - j]
                    )
    return merged
