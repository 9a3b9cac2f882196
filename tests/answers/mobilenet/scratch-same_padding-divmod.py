# task: same_padding
# verdict: right
def same_padding(size, kernel_size, stride):
    places = -(-size // stride)
    last = stride * (places - 1)
    needed = len(range(size, last + kernel_size))
    before, odd = divmod(needed, 2)
    return before, before + odd
