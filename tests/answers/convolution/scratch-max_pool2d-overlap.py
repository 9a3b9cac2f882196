# task: max_pool2d
# verdict: wrong
# mistake: without a stride the windows move by 1 instead of by kernel_size
# mistake: windows that hang over the edge are kept, cut off
# told: max-pool-stride-one, max-pool-windows-hang-over
def max_pool2d(images, kernel_size, stride=None):
    stride = 1 if stride is None else stride
    tops = range(0, images.shape[2], stride)
    lefts = range(0, images.shape[3], stride)
    return np.stack([
        np.stack([
            images[:, :, t : t + kernel_size, l : l + kernel_size].max(axis=(2, 3))
            for l in lefts
        ], axis=-1)
        for t in tops
    ], axis=-2)
