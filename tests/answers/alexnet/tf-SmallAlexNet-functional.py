# task: SmallAlexNet
# verdict: right
# way: a functional model by super().__init__(inputs, outputs), activation as layers, explicit zero padding
class SmallAlexNet(keras.Model):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        images = keras.Input((28, 28, 3))
        window = 2 + bool(overlapping)
        values = layers.ZeroPadding2D(3)(images)
        for number, (filters, size, stride) in enumerate(
            [(24, 6, 2), (48, 5, 1), (64, 3, 1), (64, 3, 1), (64, 3, 1)]
        ):
            if number:
                values = layers.ZeroPadding2D(size // 2)(values)
            values = layers.Conv2D(filters, size, stride)(values)
            values = layers.Activation(activation)(values)
            if number < 2 and alpha is not None:
                values = LocalResponseNorm(2, 2.0, alpha, 0.75)(values)
            if number in (0, 1, 4):
                values = layers.MaxPooling2D(window, 2)(values)
        values = layers.Reshape((64,))(values)
        for _ in range(2):
            values = layers.Activation(activation)(layers.Dense(128)(values))
            values = layers.Dropout(dropout)(values)
        super().__init__(inputs=images, outputs=layers.Dense(num_classes)(values))
        self.settings = {
            "num_classes": num_classes, "activation": activation,
            "overlapping": overlapping, "alpha": alpha, "dropout": dropout,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
