# task: merged_kernel
# verdict: wrong
# mistake: slides the second kernel over the padded first one as a cross-correlation; without turning it by 180 degrees the shifts go in the wrong direction
# told: second-kernel-turned
def merged_kernel(first, second):
    lh, lw = second.shape[2:]
    wide = np.pad(first, ((0, 0), (0, 0), (lh - 1, lh - 1), (lw - 1, lw - 1)))
    windows = np.lib.stride_tricks.sliding_window_view(wide, (lh, lw), axis=(2, 3))
    return np.einsum("mcyxuv,omuv->ocyx", windows, second)
