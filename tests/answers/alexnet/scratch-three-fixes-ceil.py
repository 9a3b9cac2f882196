# task: three_fixes
# verdict: right
def three_fixes(size, kernel_size, stride):
    positions = math.ceil((size - kernel_size) / stride) + 1
    needed = (positions - 1) * stride + kernel_size
    missing = needed - size
    return {
        "positions": positions,
        "image": needed,
        "padding": math.ceil(missing / 2),
        "overhang": missing,
    }
