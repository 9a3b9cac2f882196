# task: conv_stage
# verdict: wrong
# mistake: the convolutions are not padded, since "valid" is what Keras takes by default
# told: no-border-in-a-stage
def conv_stage(channels, kernel_sizes):
    return [*(layers.Conv2D(channels, k, activation="relu") for k in kernel_sizes), layers.MaxPooling2D(2)]
