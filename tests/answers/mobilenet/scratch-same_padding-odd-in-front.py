# task: same_padding
# verdict: wrong
# mistake: an odd zero goes in front of the values and not behind them
# mistake: the number of zeros is not kept from becoming negative, for a stride larger than the kernel
# told: negative-padding, odd-zero-in-front
def same_padding(size, kernel_size, stride):
    places = (size + stride - 1) // stride
    total = (places - 1) * stride + kernel_size - size
    after = total // 2
    return total - after, after
