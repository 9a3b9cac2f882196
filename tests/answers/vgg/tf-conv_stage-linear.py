# task: conv_stage
# verdict: wrong
# mistake: the activation is forgotten
# told: no-activation
def conv_stage(channels, kernel_sizes):
    stage = []
    for k in kernel_sizes:
        stage.append(layers.Conv2D(channels, kernel_size=k, padding="same"))
    stage.append(layers.MaxPooling2D(pool_size=2, strides=2))
    return stage
