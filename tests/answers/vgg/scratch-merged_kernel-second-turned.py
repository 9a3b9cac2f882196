# task: merged_kernel
# verdict: wrong
# mistake: the second kernel is turned by 180 degrees before its places are summed, as if the convolutions were true ones; but two cross-correlations merge by a full convolution of the kernels as they are
# told: second-kernel-turned
def merged_kernel(first, second):
    middle, inputs, kh, kw = first.shape
    outputs, _, lh, lw = second.shape
    dtype = np.result_type(first, second)
    merged = np.zeros((outputs, inputs, kh + lh - 1, kw + lw - 1), dtype)
    turned = second[:, :, ::-1, ::-1]
    for y in range(lh):
        for x in range(lw):
            part = np.tensordot(turned[:, :, y, x], first, axes=(1, 0))
            merged[:, :, y : y + kh, x : x + kw] += part
    return merged
