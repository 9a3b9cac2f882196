# task: avg_pool2d
# verdict: wrong
# mistake: the slices are added up in the type of the images, so that the sum of uint8 pixels overflows before it is divided
# told: sums-overflow
def avg_pool2d(images, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    rows = conv_output_size(images.shape[2], kernel_size, step)
    columns = conv_output_size(images.shape[3], kernel_size, step)
    total = sum(
        images[
            :,
            :,
            u : u + (rows - 1) * step + 1 : step,
            v : v + (columns - 1) * step + 1 : step,
        ]
        for u in range(kernel_size)
        for v in range(kernel_size)
    )
    return total / kernel_size**2
