# task: same_padding
# verdict: wrong
# mistake: the padding is that of stride 1, kernel_size - 1 in all
# told: stride-ignored-in-the-border
def same_padding(size, kernel_size, stride):
    total = kernel_size - 1
    return total // 2, total - total // 2
