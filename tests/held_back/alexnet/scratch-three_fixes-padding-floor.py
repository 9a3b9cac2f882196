# task: three_fixes
# verdict: wrong
# mistake: the padding of each side is half the overhang rounded down, which makes no room for the last window if the overhang is odd
def three_fixes(size, kernel_size, stride):
    steps = -(-(size - kernel_size) // stride)
    overhang = steps * stride + kernel_size - size
    return {
        "positions": steps + 1,
        "image": size + overhang,
        "padding": overhang // 2,
        "overhang": overhang,
    }
