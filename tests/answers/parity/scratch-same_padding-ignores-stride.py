# task: same_padding
# verdict: wrong
# mistake: the zeros are those of stride 1, whatever the stride is
# told: half-a-kernel-on-each-side
def same_padding(size, kernel_size, stride=1):
    total = kernel_size - 1
    return total // 2, total - total // 2
