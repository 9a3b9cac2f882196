# task: avg_pool2d
# verdict: wrong
# mistake: the sum of a window is collected in the number format of the images, so for uint8 (and other small integers) it overflows and wraps around
# told: sums-overflow
def avg_pool2d(images, kernel_size, stride=None):
    step = stride or kernel_size
    rows = conv_output_size(images.shape[2], kernel_size, step)
    columns = conv_output_size(images.shape[3], kernel_size, step)
    total = np.zeros(images.shape[:2] + (rows, columns), dtype=images.dtype)
    for top in range(kernel_size):
        bottom = top + (rows - 1) * step + 1
        for left in range(kernel_size):
            right = left + (columns - 1) * step + 1
            total += images[:, :, top:bottom:step, left:right:step]
    return total / kernel_size**2
