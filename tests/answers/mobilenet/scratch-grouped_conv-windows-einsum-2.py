# task: grouped_conv
# verdict: right
# way: sliding windows, an axis for the groups, and one einsum
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, channels = images.shape[:2]
    maps, few, kh, kw = weight.shape
    padded = np.pad(images, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    rows, columns = windows.shape[2:4]
    windows = windows.reshape(n, groups, few, rows, columns, kh, kw)
    kernels = weight.reshape(groups, maps // groups, few, kh, kw)
    out = np.einsum("ngcijab,gocab->ngoij", windows, kernels)
    return out.reshape(n, maps, rows, columns)
