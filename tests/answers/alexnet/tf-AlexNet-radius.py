# task: AlexNet
# verdict: wrong
# mistake: n = 5 is given as depth_radius, which counts the neighbors on one side (2)
# mistake: the biases of the hidden dense layers start with 0
# told: depth-radius-five, ones-in-the-convolutions-only
class AlexNet(keras.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        def start():
            return keras.initializers.RandomNormal(stddev=0.01)

        def conv(filters, size, strides=1, padding="same", groups=1, bias="zeros"):
            return layers.Conv2D(
                filters, size, strides=strides, padding=padding, groups=groups,
                activation="relu", kernel_initializer=start(), bias_initializer=bias,
            )

        def norm():
            return layers.Lambda(
                lambda maps: tf.nn.local_response_normalization(
                    maps, depth_radius=5, bias=2.0, alpha=1e-4, beta=0.75
                )
            )

        super().__init__([
            keras.Input((227, 227, 3)),
            conv(96, 11, strides=4, padding="valid"), norm(), layers.MaxPooling2D(3, 2),
            conv(256, 5, groups=2, bias="ones"), norm(), layers.MaxPooling2D(3, 2),
            conv(384, 3),
            conv(384, 3, groups=2, bias="ones"),
            conv(256, 3, groups=2, bias="ones"),
            layers.MaxPooling2D(3, 2),
            layers.Flatten(),
            layers.Dense(hidden, activation="relu", kernel_initializer=start()),
            layers.Dropout(0.5),
            layers.Dense(hidden, activation="relu", kernel_initializer=start()),
            layers.Dropout(0.5),
            layers.Dense(num_classes, kernel_initializer=start()),
        ])
