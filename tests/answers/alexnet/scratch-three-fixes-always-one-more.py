# task: three_fixes
# verdict: wrong
# mistake: One window more is counted even when the windows fit exactly.
# told: one-position-too-many
def three_fixes(size, kernel_size, stride):
    positions = (size - kernel_size) // stride + 2
    needed = (positions - 1) * stride + kernel_size
    missing = needed - size
    return {
        "positions": positions,
        "image": needed,
        "padding": math.ceil(missing / 2),
        "overhang": missing,
    }
