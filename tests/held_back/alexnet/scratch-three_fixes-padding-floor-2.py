# task: three_fixes
# verdict: wrong
# mistake: half of the missing pixels is rounded down, so for an odd number of missing pixels the padding is one too small (224, 11, 4 gives 1, which makes room for 54 windows only)
# told: half-padding-rounded-down
def three_fixes(size, kernel_size, stride):
    positions = 1
    while (positions - 1) * stride + kernel_size < size:
        positions += 1
    image = (positions - 1) * stride + kernel_size
    missing = image - size
    return {
        "positions": positions,
        "image": image,
        "padding": missing // 2,
        "overhang": missing,
    }
