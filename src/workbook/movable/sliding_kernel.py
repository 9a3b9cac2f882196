"""The kernel that moves over an image: size, stride, padding and dilation."""

from workbook.movable.figure import CELL, Movable, svg


def sliding_kernel(size=6, kernel_size=3, stride=1, padding=0, dilation=1):
    """A kernel over a square image: what one output sees, and how many outputs there are.

    Args:
        size: Pixels of a side of the image.
        kernel_size: Weights of a side of the kernel.
        stride: Pixels between two outputs.
        padding: Rows and columns of zeros on each side.
        dilation: Pixels between two weights; 1: none is left out.

    Returns:
        Movable: The reader changes all five and moves the kernel.
    """
    whole = size + 2 * padding
    reach = dilation * (kernel_size - 1) + 1
    count = (whole - reach) // stride + 1
    seen = range(0, reach, dilation)
    cells = [(x, y, _kind(x, y, padding, size, x in seen and y in seen))
             for y in range(whole) for x in range(whole)]  # fmt: skip
    left = CELL * (whole + 1)
    cells += [(whole + 1 + x, y, "output" + (" chosen" if x == y == 0 else ""))
              for y in range(count) for x in range(count)]  # fmt: skip
    alt = (f"An image of {size} × {size} pixels with a padding of {padding}; a kernel of "
           f"{kernel_size} × {kernel_size} with stride {stride} and dilation {dilation} stands in "
           f"the upper left corner and gives the first of {count} × {count} outputs.")  # fmt: skip
    squares = "".join(
        f'<rect class="{kind}" x="{CELL * x + 1}" y="{CELL * y + 1}" width="{CELL - 2}" '
        f'height="{CELL - 2}"/>' for x, y, kind in cells)  # fmt: skip
    picture = svg(left + CELL * count, CELL * max(whole, count), alt, squares)
    data = dict(size=size, kernel_size=kernel_size, stride=stride, padding=padding)
    return Movable("sliding_kernel", picture, alt, **data, dilation=dilation)


def _kind(x, y, padding, size, seen):
    inside = padding <= x < padding + size and padding <= y < padding + size
    return ("pixel" if inside else "zero") + (" seen" if seen else "")
