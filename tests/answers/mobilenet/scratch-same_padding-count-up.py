# task: same_padding
# verdict: right
# way: counts the places and then the missing values, one after the other, dealing them out in turns
def same_padding(size, kernel_size, stride):
    last = 0
    for start in range(0, size, stride):
        last = start  # where the last place begins
    before = after = 0
    while before + size + after < last + kernel_size:
        if after <= before:
            after += 1
        else:
            before += 1
    return before, after
