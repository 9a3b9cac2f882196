# task: SmallAlexNet
# verdict: wrong
# mistake: the response normalization's depth_radius is 5 instead of 2
# told: small-depth-radius-five
class SmallAlexNet(keras.Sequential):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        window = 3 if overlapping else 2

        def norm():
            if alpha is None:
                return []
            return [LocalResponseNorm(depth_radius=5, bias=2.0, alpha=alpha, beta=0.75)]

        super().__init__([
            keras.Input((28, 28, 3)),
            layers.ZeroPadding2D(3),
            layers.Conv2D(24, 6, strides=2, activation=activation),
            *norm(),
            layers.MaxPooling2D(window, strides=2),
            layers.Conv2D(48, 5, padding="same", activation=activation),
            *norm(),
            layers.MaxPooling2D(window, strides=2),
            layers.Conv2D(64, 3, padding="same", activation=activation),
            layers.Conv2D(64, 3, padding="same", activation=activation),
            layers.Conv2D(64, 3, padding="same", activation=activation),
            layers.MaxPooling2D(window, strides=2),
            layers.Flatten(),
            layers.Dense(128, activation=activation),
            layers.Dropout(dropout),
            layers.Dense(128, activation=activation),
            layers.Dropout(dropout),
            layers.Dense(num_classes),
        ])
        self.settings = {
            "num_classes": num_classes, "activation": activation,
            "overlapping": overlapping, "alpha": alpha, "dropout": dropout,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
