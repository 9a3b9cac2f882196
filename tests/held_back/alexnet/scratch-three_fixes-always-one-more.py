# task: three_fixes
# verdict: wrong
# mistake: one window is added to those that fit also where they fit exactly and nothing hangs over
def three_fixes(size, kernel_size, stride):
    positions = (size - kernel_size) // stride + 2
    image = (positions - 1) * stride + kernel_size
    overhang = image - size
    return {
        "positions": positions, "image": image,
        "padding": math.ceil(overhang / 2), "overhang": overhang,
    }
