# task: same_padding
# verdict: wrong
# mistake: PyTorch's usual border
# told: half-a-kernel-always
def same_padding(size, kernel_size, stride):
    return (kernel_size // 2, kernel_size // 2)
