# task: conv_output_size
# verdict: wrong
# mistake: int(... / stride) rounds towards zero, not down: with a stride of 2 or more a window that is a little too large (size 3, kernel 4, stride 2) gives 1 position instead of a ValueError
# told: truncated-towards-zero
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is too small")
    covered = dilation * (kernel_size - 1) + 1
    positions = int((size + 2 * padding - covered) / stride) + 1
    if positions < 1:
        raise ValueError("the window does not fit into the image")
    return positions
