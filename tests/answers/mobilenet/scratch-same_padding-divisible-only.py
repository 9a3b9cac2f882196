# task: same_padding
# verdict: wrong
# mistake: the zeros are counted as kernel_size - stride whatever the size is, which is right only if the stride divides the size (225, 3, 2 gives (0, 1) instead of (1, 1))
# told: size-ignored-in-the-border
def same_padding(size, kernel_size, stride):
    missing = kernel_size - stride
    if missing < 0:
        missing = 0
    before, odd = divmod(missing, 2)
    return before, before + odd
