# task: three_fixes
# verdict: wrong
# mistake: padding is the overhang halved and rounded down, which does not make room for the windows if the overhang is odd (must be rounded up)
# told: half-padding-rounded-down
def three_fixes(size, kernel_size, stride):
    steps = math.ceil((size - kernel_size) / stride)
    positions = steps + 1
    needed = steps * stride + kernel_size
    extra = needed - size
    return dict(positions=positions, image=needed, padding=extra // 2, overhang=extra)
