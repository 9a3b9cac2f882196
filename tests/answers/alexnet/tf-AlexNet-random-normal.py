# task: AlexNet
# verdict: wrong
# mistake: the initializer is named "random_normal", whose deviation is 0.05 by default, instead of 0.01
# told: deviation-of-the-initializer
class AlexNet(keras.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()

        def conv(filters, size, bias, **how):
            return layers.Conv2D(
                filters, size, activation="relu",
                kernel_initializer="random_normal", bias_initializer=bias, **how,
            )

        def dense(units, bias, activation="relu"):
            return layers.Dense(
                units, activation, kernel_initializer="random_normal",
                bias_initializer=bias,
            )

        def norm():
            return LocalResponseNorm(depth_radius=2, bias=2.0, alpha=1e-4, beta=0.75)

        for layer in (
            keras.Input((227, 227, 3)),
            conv(96, 11, "zeros", strides=4), norm(), layers.MaxPooling2D(3, 2),
            conv(256, 5, "ones", padding="same", groups=2), norm(),
            layers.MaxPooling2D(3, 2),
            conv(384, 3, "zeros", padding="same"),
            conv(384, 3, "ones", padding="same", groups=2),
            conv(256, 3, "ones", padding="same", groups=2),
            layers.MaxPooling2D(3, 2), layers.Flatten(),
            dense(hidden, "ones"), layers.Dropout(0.5),
            dense(hidden, "ones"), layers.Dropout(0.5),
            dense(num_classes, "zeros", None),
        ):
            self.add(layer)
        self.settings = {"num_classes": num_classes, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
