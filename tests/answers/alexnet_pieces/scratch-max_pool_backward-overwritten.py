# task: max_pool_backward
# verdict: wrong
# mistake: a value that is the largest of several windows keeps the last gradient only
# told: gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    gradient = np.zeros(maps.shape)
    n, c, rows, columns = upstream.shape
    for image in range(n):
        for channel in range(c):
            for y in range(rows):
                for x in range(columns):
                    top, left = y * stride, x * stride
                    window = maps[image, channel, top:top + kernel_size, left:left + kernel_size]
                    dy, dx = divmod(int(window.argmax()), kernel_size)
                    gradient[image, channel, top + dy, left + dx] = upstream[image, channel, y, x]
    return gradient
