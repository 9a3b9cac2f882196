# task: three_fixes
# verdict: wrong
# mistake: the padding per side is rounded down instead of up
# told: half-padding-rounded-down
def three_fixes(size, kernel_size, stride):
    positions = -(-(size - kernel_size) // stride) + 1
    image = (positions - 1) * stride + kernel_size
    overhang = image - size
    return {
        "positions": positions, "image": image,
        "padding": overhang // 2, "overhang": overhang,
    }
