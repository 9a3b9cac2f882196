# task: max_pool
# verdict: wrong
# mistake: The maximum starts from zeros, so negative values never come out.
# told: maximum-from-zero
def max_pool(maps, kernel_size=3, stride=2):
    height = (maps.shape[2] - kernel_size) // stride + 1
    width = (maps.shape[3] - kernel_size) // stride + 1
    result = torch.zeros_like(maps[:, :, ::stride, ::stride][:, :, :height, :width])
    for y in range(kernel_size):
        for x in range(kernel_size):
            part = maps[:, :, y :: stride, x :: stride][:, :, :height, :width]
            result = torch.maximum(result, part)
    return result
