# task: three_fixes
# verdict: right
def three_fixes(size, kernel_size, stride):
    count, end = 1, kernel_size
    while end < size:
        end += stride
        count += 1
    pad = 0
    while size + 2 * pad < end:
        pad += 1
    return dict(positions=count, image=end, padding=pad, overhang=end - size)
