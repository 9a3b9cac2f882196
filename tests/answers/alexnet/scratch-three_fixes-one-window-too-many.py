# task: three_fixes
# verdict: wrong
# mistake: an incomplete window is counted even where the windows fit exactly
# told: one-position-too-many
def three_fixes(size, kernel_size, stride):
    positions = (size - kernel_size) // stride + 2
    image = (positions - 1) * stride + kernel_size
    overhang = image - size
    return {
        "positions": positions,
        "image": image,
        "padding": math.ceil(overhang / 2),
        "overhang": overhang,
    }
