# task: conv_output_size
# verdict: wrong
# mistake: the padding is counted once, as if it were the total, where it is added at each end
# mistake: the arguments are not checked, size 0, dilation 0 or padding -1 raise no ValueError of their own
# told: arguments-not-checked, padding-counted-once
def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    covered = dilation * (kernel_size - 1) + 1
    padded = size + padding
    if covered > padded:
        raise ValueError(f"window of {covered} pixels in {padded} pixels")
    return (padded - covered) // stride + 1
