# task: same_padding
# verdict: right
# way: from the remainder of the size, as TensorFlow's documentation has it, without counting places
def same_padding(size, kernel_size, stride):
    last = size % stride or stride  # values from the last place's start on
    needed = max(kernel_size - last, 0)
    before, odd = divmod(needed, 2)
    return before, before + odd
