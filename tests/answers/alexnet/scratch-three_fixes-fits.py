# task: three_fixes
# verdict: wrong
# mistake: one window is always added, also where the windows fit exactly
# told: one-position-too-many
def three_fixes(size, kernel_size, stride):
    positions = (size - kernel_size) // stride + 2
    image = (positions - 1) * stride + kernel_size
    overhang = image - size
    return {
        "positions": positions,
        "image": image,
        "padding": (overhang + 1) // 2,
        "overhang": overhang,
    }
