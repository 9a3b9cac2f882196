# task: max_pool_backward
# verdict: right
# mistake: none; unusual because the offsets within the windows are gone through in reading order, and a mask remembers which outputs have been served
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    h, w = upstream.shape[2:]
    offsets = [(i, j) for i in range(kernel_size) for j in range(kernel_size)]

    def seen(array, i, j):
        return array[
            :, :, i : i + stride * (h - 1) + 1 : stride,
            j : j + stride * (w - 1) + 1 : stride,
        ]

    largest = np.max([seen(maps, i, j) for i, j in offsets], axis=0)
    waiting = np.ones(upstream.shape, dtype=bool)
    gradient = np.zeros(maps.shape)
    for i, j in offsets:
        hit = waiting & (seen(maps, i, j) == largest)
        target = seen(gradient, i, j)
        target += np.where(hit, upstream, 0)
        waiting &= ~hit
    return gradient
