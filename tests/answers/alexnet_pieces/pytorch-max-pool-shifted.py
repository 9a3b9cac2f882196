# task: max_pool
# verdict: right
def max_pool(maps, kernel_size=3, stride=2):
    height = (maps.shape[2] - kernel_size) // stride + 1
    width = (maps.shape[3] - kernel_size) // stride + 1
    result = None
    for y in range(kernel_size):
        for x in range(kernel_size):
            part = maps[:, :, y :: stride, x :: stride][:, :, :height, :width]
            result = part if result is None else torch.maximum(result, part)
    return result
