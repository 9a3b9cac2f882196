# task: max_pool2d
# verdict: right
# way: the maximum of a square is taken along one axis after the other, each by a pairwise maximum of strided slices
def max_pool2d(images, kernel_size, stride=None):
    from functools import reduce

    step = kernel_size if stride is None else stride

    def along_last(maps):
        count = conv_output_size(maps.shape[-1], kernel_size, step)
        slices = (maps[..., first::step][..., :count] for first in range(kernel_size))
        return reduce(np.maximum, slices)

    pooled = along_last(along_last(images).swapaxes(2, 3)).swapaxes(2, 3)
    return pooled.copy()
