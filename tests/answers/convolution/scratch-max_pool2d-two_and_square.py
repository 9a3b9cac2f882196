# task: max_pool2d
# verdict: wrong
# mistake: stride None is taken as 2 instead of kernel_size
# mistake: the number of columns is computed from the height
# told: max-pool-rows-for-columns, max-pool-stride-two
def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = 2
    places = conv_output_size(images.shape[2], kernel_size, stride)
    reach = (places - 1) * stride + 1
    best = None
    for top in range(kernel_size):
        for left in range(kernel_size):
            part = images[
                :, :, top : top + reach : stride, left : left + reach : stride
            ]
            best = part.copy() if best is None else np.maximum(best, part)
    return best
