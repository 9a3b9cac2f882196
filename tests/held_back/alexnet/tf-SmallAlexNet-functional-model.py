# task: SmallAlexNet
# verdict: right
# mistake: none; unusual because it is a functional model, with activations as layers of their own
class SmallAlexNet(keras.Model):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        inputs = keras.Input((28, 28, 3))
        window = 3 if overlapping else 2
        maps = layers.ZeroPadding2D(((3, 3), (3, 3)))(inputs)
        plan = [(24, 6, 2, "valid", True), (48, 5, 1, "same", True)]
        plan += [(64, 3, 1, "same", False)] * 3
        for channels, size, stride, padding, normed in plan:
            maps = layers.Conv2D(channels, size, strides=stride, padding=padding)(maps)
            maps = layers.Activation(activation)(maps)
            if normed:
                if alpha is not None:
                    maps = LocalResponseNorm(2, bias=2.0, alpha=alpha, beta=0.75)(maps)
                maps = layers.MaxPooling2D(window, strides=2)(maps)
        values = layers.Reshape((64,))(layers.MaxPooling2D(window, strides=2)(maps))
        for _ in range(2):
            values = layers.Activation(activation)(layers.Dense(128)(values))
            values = layers.Dropout(dropout)(values)
        super().__init__(inputs, layers.Dense(num_classes)(values))
        self.settings = {
            "num_classes": num_classes, "activation": activation,
            "overlapping": overlapping, "alpha": alpha, "dropout": dropout,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
