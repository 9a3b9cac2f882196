# task: three_fixes
# verdict: wrong
# mistake: The padding is the number of missing pixels in all instead of half of it for each side.
# told: padding-on-one-side
def three_fixes(size, kernel_size, stride):
    positions = math.ceil((size - kernel_size) / stride) + 1
    needed = (positions - 1) * stride + kernel_size
    missing = needed - size
    return {
        "positions": positions,
        "image": needed,
        "padding": missing,
        "overhang": missing,
    }
