# task: same_padding
# verdict: wrong
# mistake: an odd zero goes to the beginning instead of the end
# mistake: with a stride larger than the kernel the count can become negative; it is never less than none
def same_padding(size, kernel_size, stride=1):
    places = -(-size // stride)
    total = (places - 1) * stride + kernel_size - size
    return total - total // 2, total // 2
