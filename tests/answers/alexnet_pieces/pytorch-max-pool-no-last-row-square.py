# task: max_pool
# verdict: wrong
# mistake: One window per axis is forgotten in the output size.
# mistake: Width is computed from the height.
def max_pool(maps, kernel_size=3, stride=2):
    height = (maps.shape[2] - kernel_size) // stride
    width = height
    result = None
    for y in range(kernel_size):
        for x in range(kernel_size):
            part = maps[:, :, y :: stride, x :: stride][:, :, :height, :width]
            result = part if result is None else torch.maximum(result, part)
    return result
