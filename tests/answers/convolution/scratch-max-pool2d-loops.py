# task: max_pool2d
# verdict: right
def max_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    h = (images.shape[2] - kernel_size) // stride + 1
    w = (images.shape[3] - kernel_size) // stride + 1
    out = np.empty(images.shape[:2] + (h, w), dtype=images.dtype)
    for i in range(h):
        for j in range(w):
            out[:, :, i, j] = images[:, :, i * stride :, j * stride :][:, :, :kernel_size, :kernel_size].max(axis=(2, 3))
    return out
