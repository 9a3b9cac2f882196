# task: three_fixes
# verdict: wrong
# mistake: The overhang is the rest that the floored windows leave over, not what the last one exceeds.
# mistake: The padding is half the kernel, as for "same" convolutions.
# told: padding-of-same-convolutions
def three_fixes(size, kernel_size, stride):
    positions = -(-(size - kernel_size) // stride) + 1
    rest = (size - kernel_size) % stride
    return {
        "positions": positions,
        "image": (positions - 1) * stride + kernel_size,
        "padding": kernel_size // 2,
        "overhang": rest,
    }
