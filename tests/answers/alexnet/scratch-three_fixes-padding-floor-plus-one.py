# task: three_fixes
# verdict: wrong
# mistake: a fit counts one window too many because 1 is added to the floor instead of rounding up; the padding is rounded down
# told: half-padding-rounded-down, one-position-too-many
def three_fixes(size, kernel_size, stride):
    positions = (size - kernel_size) // stride + 2
    image = stride * (positions - 1) + kernel_size
    missing = image - size
    return {
        "positions": positions,
        "image": image,
        "padding": missing // 2,
        "overhang": missing,
    }
