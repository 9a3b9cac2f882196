# task: AlexNet
# verdict: wrong
# mistake: The dense layers keep Keras's Glorot start values.
# told: start-values-of-the-convolutions-only
class AlexNet(keras.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        start = keras.initializers.RandomNormal(stddev=0.01)

        def conv(filters, size, bias, **more):
            return layers.Conv2D(
                filters, size, activation="relu",
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
                bias_initializer=bias, **more,
            )

        def norm():
            return LocalResponseNorm(depth_radius=2, bias=2.0, alpha=1e-4, beta=0.75)

        def dense(units, bias, activation):
            return layers.Dense(
                units, activation=activation, bias_initializer=bias,
            )

        super().__init__([
            keras.Input((227, 227, 3)),
            conv(96, 11, "zeros", strides=4), norm(), layers.MaxPooling2D(3, 2),
            conv(256, 5, "ones", padding="same", groups=2), norm(), layers.MaxPooling2D(3, 2),
            conv(384, 3, "zeros", padding="same"),
            conv(384, 3, "ones", padding="same", groups=2),
            conv(256, 3, "ones", padding="same", groups=2), layers.MaxPooling2D(3, 2),
            layers.Flatten(),
            dense(hidden, "ones", "relu"), layers.Dropout(0.5),
            dense(hidden, "ones", "relu"), layers.Dropout(0.5),
            dense(num_classes, "zeros", None),
        ])
        self.settings = {"num_classes": num_classes, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
