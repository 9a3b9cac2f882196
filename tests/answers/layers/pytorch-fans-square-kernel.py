# task: fans
# verdict: wrong
# mistake: squares the kernel's height instead of multiplying height and width, wrong for kernels that are not square
# told: height-of-the-kernel-squared

def fans(shape):
    out, inside = shape[0], shape[1]
    window = shape[2] ** 2 if len(shape) == 4 else 1
    return inside * window, out * window
