# task: max_pool_backward
# verdict: wrong
# mistake: the gradient is assigned (=) instead of added (+=), so a value that wins several windows keeps the last one only
# told: gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    grad = np.zeros(maps.shape, dtype=float)
    n, c, out_h, out_w = upstream.shape
    for b in range(n):
        for ch in range(c):
            for i in range(out_h):
                for j in range(out_w):
                    y, x = i * stride, j * stride
                    window = maps[b, ch, y:y + kernel_size, x:x + kernel_size]
                    r, s = np.unravel_index(np.argmax(window), window.shape)
                    grad[b, ch, y + r, x + s] = upstream[b, ch, i, j]
    return grad
