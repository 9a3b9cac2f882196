# task: conv_stage
# verdict: wrong
# mistake: the pooling pads odd sizes, so that they are rounded up; the first convolution of the stage has no ReLU
# told: first-activation-missing-in-a-stage, pooling-rounded-up
def conv_stage(channels, kernel_sizes):
    stack = []
    for i, size in enumerate(kernel_sizes):
        activation = "relu" if i else None
        stack.append(layers.Conv2D(channels, size, padding="same", activation=activation))
    return stack + [layers.MaxPooling2D(2, 2, padding="same")]
