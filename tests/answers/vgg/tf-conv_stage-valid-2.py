# task: conv_stage
# verdict: wrong
# mistake: the convolutions are not padded
# told: no-border-in-a-stage
def conv_stage(channels, kernel_sizes):
    stage = [layers.Conv2D(channels, size, activation="relu") for size in kernel_sizes]
    return stage + [layers.MaxPooling2D(2, strides=2)]
