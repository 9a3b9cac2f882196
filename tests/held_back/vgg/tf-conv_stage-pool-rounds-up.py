# task: conv_stage
# verdict: wrong
# mistake: the max pooling has padding "same", so odd heights and widths are halved upwards: ceil(H / 2) instead of H // 2
def conv_stage(channels, kernel_sizes):
    stack = [
        layers.Conv2D(channels, size, padding="same", activation="relu")
        for size in kernel_sizes
    ]
    return stack + [layers.MaxPooling2D(2, padding="same")]
