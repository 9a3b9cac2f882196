# task: AlexNet
# verdict: wrong
# mistake: the fourth convolution has no groups; the biases of convolution 3 start at 1 instead of those of convolution 2
# told: no-groups-in-the-fourth
class AlexNet(keras.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        def conv(filters, size, start=0.0, **more):
            return layers.Conv2D(
                filters, size, activation="relu",
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
                bias_initializer=keras.initializers.Constant(start), **more,
            )

        def dense(units, start, activation=None):
            return layers.Dense(
                units, activation=activation,
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
                bias_initializer=keras.initializers.Constant(start),
            )

        def norm():
            return LocalResponseNorm(depth_radius=2, bias=2.0, alpha=1e-4, beta=0.75)

        super().__init__([
            keras.Input((227, 227, 3)),
            conv(96, 11, strides=4), norm(), layers.MaxPooling2D(3, 2),
            conv(256, 5, padding="same", groups=2), norm(), layers.MaxPooling2D(3, 2),
            conv(384, 3, 1.0, padding="same"),
            conv(384, 3, 1.0, padding="same"),
            conv(256, 3, 1.0, padding="same", groups=2), layers.MaxPooling2D(3, 2),
            layers.Flatten(),
            dense(hidden, 1.0, "relu"), layers.Dropout(0.5),
            dense(hidden, 1.0, "relu"), layers.Dropout(0.5),
            dense(num_classes, 0.0),
        ])
        self.settings = {"num_classes": num_classes, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
