# task: SmallAlexNet
# verdict: wrong
# mistake: the dense layers always have a ReLU; the argument activation reaches the convolutions only
class SmallAlexNet(keras.Sequential):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        size = 3 if overlapping else 2
        stack = [
            keras.Input((28, 28, 3)), layers.ZeroPadding2D(3),
            layers.Conv2D(24, 6, 2, activation=activation),
        ]
        if alpha is not None:
            stack.append(LocalResponseNorm(2, 2.0, alpha, 0.75))
        stack += [
            layers.MaxPooling2D(size, 2),
            layers.Conv2D(48, 5, padding="same", activation=activation),
        ]
        if alpha is not None:
            stack.append(LocalResponseNorm(2, 2.0, alpha, 0.75))
        stack.append(layers.MaxPooling2D(size, 2))
        for _ in range(3):
            stack.append(layers.Conv2D(64, 3, padding="same", activation=activation))
        stack += [layers.MaxPooling2D(size, 2), layers.Flatten()]
        for _ in range(2):
            stack += [layers.Dense(128, activation="relu"), layers.Dropout(dropout)]
        stack.append(layers.Dense(num_classes))
        super().__init__(stack)
        self.settings = {
            "num_classes": num_classes, "activation": activation,
            "overlapping": overlapping, "alpha": alpha, "dropout": dropout,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
