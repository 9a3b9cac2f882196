# task: grouped_conv
# verdict: right
# way: sliding_window_view, an axis for the groups, and one einsum
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    made, per_group, kh, kw = weight.shape
    border = [(0, 0), (0, 0), (padding, padding), (padding, padding)]
    windows = np.lib.stride_tricks.sliding_window_view(
        np.pad(images, border), (kh, kw), axis=(2, 3)
    )[:, :, ::stride, ::stride]  # (N, C, H', W', kh, kw)
    n, _, rows, columns, _, _ = windows.shape
    windows = windows.reshape(n, groups, per_group, rows, columns, kh, kw)
    kernels = weight.reshape(groups, made // groups, per_group, kh, kw)
    result = np.einsum("ngchwij,gocij->ngohw", windows, kernels)
    return result.reshape(n, made, rows, columns)
