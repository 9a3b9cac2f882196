# task: three_fixes
# verdict: wrong
# mistake: The padding is halved rounding down, so an odd gap is not closed.
# mistake: The fitting image is computed as positions times stride, without the kernel.
# told: half-padding-rounded-down, image-of-steps-alone
def three_fixes(size, kernel_size, stride):
    positions = math.ceil((size - kernel_size) / stride) + 1
    needed = (positions - 1) * stride + kernel_size
    missing = needed - size
    return {
        "positions": positions,
        "image": positions * stride,
        "padding": missing // 2,
        "overhang": missing,
    }
