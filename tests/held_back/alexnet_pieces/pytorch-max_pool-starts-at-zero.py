# task: max_pool
# verdict: wrong
# mistake: the running maximum starts with zeros, so windows of only negative values give 0
def max_pool(maps, kernel_size=3, stride=2):
    n, c, h, w = maps.shape
    down = (h - kernel_size) // stride + 1
    across = (w - kernel_size) // stride + 1
    largest = maps.new_zeros(n, c, down, across)
    for i in range(kernel_size):
        for j in range(kernel_size):
            rows = slice(i, i + stride * (down - 1) + 1, stride)
            columns = slice(j, j + stride * (across - 1) + 1, stride)
            largest = torch.maximum(largest, maps[:, :, rows, columns])
    return largest
