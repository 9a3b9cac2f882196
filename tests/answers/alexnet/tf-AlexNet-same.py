# task: AlexNet
# verdict: wrong
# mistake: the first convolution is padded ("same": 57x57 positions instead of 55x55)
# told: first-layer-padded-same
class AlexNet(keras.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        def settings(bias):
            return dict(
                activation="relu",
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
                bias_initializer=keras.initializers.Constant(bias),
            )

        def norm():
            return layers.Lambda(
                lambda maps: tf.nn.local_response_normalization(
                    maps, depth_radius=2, bias=2.0, alpha=1e-4, beta=0.75
                )
            )

        def conv(filters, size, bias, strides=1, groups=1):
            return layers.Conv2D(
                filters, size, strides=strides, padding="same", groups=groups,
                **settings(bias),
            )

        super().__init__(
            [
                keras.Input((227, 227, 3)),
                conv(96, 11, 0, strides=4),
                norm(),
                layers.MaxPooling2D(3, 2),
                conv(256, 5, 1, groups=2),
                norm(),
                layers.MaxPooling2D(3, 2),
                conv(384, 3, 0),
                conv(384, 3, 1, groups=2),
                conv(256, 3, 1, groups=2),
                layers.MaxPooling2D(3, 2),
                layers.Flatten(),
                layers.Dense(hidden, **settings(1)),
                layers.Dropout(0.5),
                layers.Dense(hidden, **settings(1)),
                layers.Dropout(0.5),
                layers.Dense(num_classes, **{**settings(0), "activation": None}),
            ]
        )
