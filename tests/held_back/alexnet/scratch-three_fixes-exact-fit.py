# task: three_fixes
# verdict: wrong
# mistake: where the windows fit exactly (rest 0) the overhang becomes a whole stride instead of 0, and one window too many is aimed at
# told: one-position-too-many
def three_fixes(size, kernel_size, stride):
    rest = (size - kernel_size) % stride
    overhang = stride - rest
    image = size + overhang
    positions = (image - kernel_size) // stride + 1
    padding = math.ceil(overhang / 2)
    return {
        "positions": positions, "image": image,
        "padding": padding, "overhang": overhang,
    }
