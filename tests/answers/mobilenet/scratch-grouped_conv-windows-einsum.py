# task: grouped_conv
# verdict: right
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, c = images.shape[:2]
    o, per, kh, kw = weight.shape
    rim = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    padded = np.pad(images, rim)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    windows = windows.reshape(n, groups, per, *windows.shape[2:])
    kernels = weight.reshape(groups, o // groups, per, kh, kw)
    made = np.einsum("ngchwij,gocij->ngohw", windows, kernels)
    return made.reshape(n, o, *made.shape[3:])
