# task: conv2d
# verdict: wrong
# mistake: products and sums are formed in the integer type of images and weight (uint8 times uint8 overflows); only the result is made float
# told: integers-overflow
def conv2d(images, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    p = padding
    padded = np.pad(images, ((0, 0), (0, 0), (p, p), (p, p)))
    windows = np.lib.stride_tricks.sliding_window_view(
        padded, (kh, kw), axis=(2, 3)
    )[:, :, ::stride, ::stride]  # (N, C, H_out, W_out, kh, kw)
    out = np.einsum("nchwuv,ocuv->nohw", windows, weight)
    out = out.astype(float)
    if bias is not None:
        out = out + np.asarray(bias)[:, None, None]
    return out
