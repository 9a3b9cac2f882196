# task: conv_output_size
# verdict: wrong
# mistake: int() rounds towards zero: where the window is larger than the padded image by less than a stride, the answer is 1 instead of a ValueError

def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is too small")
    window = dilation * (kernel_size - 1) + 1
    places = int((size + 2 * padding - window) / stride) + 1
    if places < 1:
        raise ValueError("the window does not fit")
    return places
