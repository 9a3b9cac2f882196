# task: three_fixes
# verdict: wrong
# mistake: The number of windows is rounded down, so the incomplete last one is not counted.
# told: positions-rounded-down
def three_fixes(size, kernel_size, stride):
    positions = (size - kernel_size) // stride + 1
    needed = (positions - 1) * stride + kernel_size
    missing = needed - size
    return {
        "positions": positions,
        "image": needed,
        "padding": math.ceil(missing / 2),
        "overhang": missing,
    }
