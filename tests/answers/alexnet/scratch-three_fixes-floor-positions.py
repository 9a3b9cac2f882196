# task: three_fixes
# verdict: wrong
# mistake: the number of windows is rounded down, so that the incomplete one is not counted
# told: rounded-down-and-nothing-missing
def three_fixes(size, kernel_size, stride):
    positions = (size - kernel_size) // stride + 1
    image = (positions - 1) * stride + kernel_size
    padding = max(0, math.ceil((image - size) / 2))
    overhang = max(0, image - size)
    return {"positions": positions, "image": image, "padding": padding, "overhang": overhang}
