# task: max_pool2d
# verdict: wrong
# mistake: for the second axis the columns are thinned out by the stride first and then shifted, so the neighbors of a window are stride columns apart instead of one
# told: max-pool-columns-thinned-first
def max_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    rows = conv_output_size(images.shape[2], kernel_size, stride)
    columns = conv_output_size(images.shape[3], kernel_size, stride)
    tall = np.stack([
        images[:, :, u:u + stride * (rows - 1) + 1:stride] for u in range(kernel_size)
    ]).max(axis=0)  # (N, C, H_out, W)
    span = stride * (columns - 1) + 1
    best = tall[..., :span:stride].copy()
    for v in range(1, kernel_size):
        shifted = tall[..., ::stride][..., v:v + columns]
        best[..., :shifted.shape[-1]] = np.maximum(best[..., :shifted.shape[-1]], shifted)
    return best
