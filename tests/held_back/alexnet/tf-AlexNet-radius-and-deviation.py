# task: AlexNet
# verdict: wrong
# mistake: depth_radius is 5, a window of 11 channels; n = 5 means 2 neighbors on each side
# mistake: "random_normal" has the deviation 0.05; 0.01 is asked for
class AlexNet(keras.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        def conv(channels, size, bias, **more):
            return layers.Conv2D(
                channels, size, activation="relu", kernel_initializer="random_normal",
                bias_initializer=bias, **more,
            )

        def dense(units, bias, activation=None):
            return layers.Dense(
                units, activation=activation, kernel_initializer="random_normal",
                bias_initializer=bias,
            )

        def norm():
            return LocalResponseNorm(5, bias=2.0, alpha=1e-4, beta=0.75)

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
            dense(num_classes, "zeros"),
        ])
        self.settings = {"num_classes": num_classes, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
