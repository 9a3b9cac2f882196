# task: SmallAlexNet
# verdict: wrong
# mistake: Only two instead of three convolutions with 64 kernels follow.
# told: small-two-of-three-convolutions
class SmallAlexNet(keras.Model):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        window = 3 if overlapping else 2

        def norm(x):
            if alpha is None:
                return x
            return LocalResponseNorm(2, 2.0, alpha, 0.75)(x)

        inputs = keras.Input((28, 28, 3))
        x = layers.ZeroPadding2D(3)(inputs)
        x = layers.Conv2D(24, 6, strides=2, activation=activation)(x)
        x = layers.MaxPooling2D(window, 2)(norm(x))
        x = layers.Conv2D(48, 5, padding="same", activation=activation)(x)
        x = layers.MaxPooling2D(window, 2)(norm(x))
        for _ in range(2):
            x = layers.Conv2D(64, 3, padding="same", activation=activation)(x)
        x = layers.Flatten()(layers.MaxPooling2D(window, 2)(x))
        for _ in range(2):
            x = layers.Dropout(dropout)(layers.Dense(128, activation=activation)(x))
        super().__init__(inputs, layers.Dense(num_classes)(x))
        self.settings = {
            "num_classes": num_classes, "activation": activation,
            "overlapping": overlapping, "alpha": alpha, "dropout": dropout,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
