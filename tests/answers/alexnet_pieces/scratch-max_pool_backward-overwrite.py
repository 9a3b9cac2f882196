# task: max_pool_backward
# verdict: wrong
# mistake: gradients of overlapping windows overwrite each other instead of adding up; the result has the type of the maps, so integers cut it off
# told: dtype-of-the-maps, gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    out = np.zeros_like(maps)
    n, c, h, w = upstream.shape
    for a in range(n):
        for b in range(c):
            for i in range(h):
                for j in range(w):
                    top, left = i * stride, j * stride
                    window = maps[a, b, top : top + kernel_size, left : left + kernel_size]
                    y, x = divmod(int(window.argmax()), kernel_size)
                    out[a, b, top + y, left + x] = upstream[a, b, i, j]
    return out
