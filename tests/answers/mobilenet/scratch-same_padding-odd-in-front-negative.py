# task: same_padding
# verdict: wrong
# mistake: an odd zero goes before the values; the number of zeros may become negative
# told: negative-padding, odd-zero-in-front
def same_padding(size, kernel_size, stride):
    places = (size + stride - 1) // stride
    needed = (places - 1) * stride + kernel_size - size
    after = needed // 2
    return needed - after, after
