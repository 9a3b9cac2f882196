# task: SmallAlexNet
# verdict: wrong
# mistake: the paper's n = 5, the size of the whole window, is passed as depth_radius, which counts one side: the window has 11 channels instead of 5
# told: small-depth-radius-five
class SmallAlexNet(keras.Sequential):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        window = 3 if overlapping else 2
        super().__init__()
        self.add(keras.Input((28, 28, 3)))
        self.add(layers.ZeroPadding2D(3))
        self.add(layers.Conv2D(24, 6, strides=2, activation=activation))
        if alpha is not None:
            self.add(LocalResponseNorm(depth_radius=5, bias=2.0, alpha=alpha, beta=0.75))
        self.add(layers.MaxPooling2D(window, strides=2))
        self.add(layers.Conv2D(48, 5, padding="same", activation=activation))
        if alpha is not None:
            self.add(LocalResponseNorm(depth_radius=5, bias=2.0, alpha=alpha, beta=0.75))
        self.add(layers.MaxPooling2D(window, strides=2))
        for _ in range(3):
            self.add(layers.Conv2D(64, 3, padding="same", activation=activation))
        self.add(layers.MaxPooling2D(window, strides=2))
        self.add(layers.Flatten())
        for _ in range(2):
            self.add(layers.Dense(128, activation=activation))
            self.add(layers.Dropout(dropout))
        self.add(layers.Dense(num_classes))
        self.settings = {
            "num_classes": num_classes, "activation": activation,
            "overlapping": overlapping, "alpha": alpha, "dropout": dropout,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
