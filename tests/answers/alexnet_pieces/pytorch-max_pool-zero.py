# task: max_pool
# verdict: wrong
# mistake: the running maximum starts with zeros, so that negative windows give 0
# told: maximum-from-zero
def max_pool(maps, kernel_size=3, stride=2):
    n, c, height, width = maps.shape
    rows = (height - kernel_size) // stride + 1
    columns = (width - kernel_size) // stride + 1
    best = maps.new_zeros((n, c, rows, columns))
    for dy in range(kernel_size):
        for dx in range(kernel_size):
            part = maps[
                :,
                :,
                dy : dy + (rows - 1) * stride + 1 : stride,
                dx : dx + (columns - 1) * stride + 1 : stride,
            ]
            best = torch.maximum(best, part)
    return best
