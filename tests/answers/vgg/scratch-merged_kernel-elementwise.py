# task: merged_kernel
# verdict: wrong
# mistake: the kernels are merged by correlating them instead of convolving: the second is flipped
# told: second-kernel-turned
def merged_kernel(first, second):
    m, c, kh, kw = first.shape
    o, _, lh, lw = second.shape
    out = np.zeros((o, c, kh + lh - 1, kw + lw - 1))
    for i in range(lh):
        for j in range(lw):
            out[:, :, i:i + kh, j:j + kw] += np.einsum("om,mcyx->ocyx", second[:, :, lh - 1 - i, lw - 1 - j], first)
    return out
