# task: conv2d
# verdict: wrong
# mistake: the kernel is flipped, as in the mathematical convolution
# told: kernel-flipped
def conv2d(images, weight, bias=None, stride=1, padding=0):
    p = padding
    padded = np.pad(np.asarray(images, dtype=float), ((0, 0), (0, 0), (p, p), (p, p)))
    kh, kw = weight.shape[2:]
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    out = np.einsum("nchwij,ocij->nohw", windows, weight[:, :, ::-1, ::-1])
    if bias is not None:
        out = out + bias[:, None, None]
    return out
