# task: VGG
# verdict: wrong
# mistake: the last layer has a softmax: probabilities are returned instead of logits
# mistake: dropout stands only behind the first hidden layer, not behind the second
class VGG(keras.Sequential):
    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5,
        size=224,
    ):  # fmt: skip
        if letter not in KERNEL_SIZES:
            raise ValueError(f"There is no network {letter}.")
        stack = [keras.Input((size, size, 3))]
        for factor, kernels in zip((1, 2, 4, 8, 8), KERNEL_SIZES[letter]):
            stack += conv_stage(factor * width, kernels)
        super().__init__(stack + [
            layers.Flatten(),
            layers.Dense(hidden, activation="relu"), layers.Dropout(dropout),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(num_classes, activation="softmax"),
        ])
        self.settings = {
            "letter": letter, "num_classes": num_classes, "width": width,
            "hidden": hidden, "dropout": dropout, "size": size,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
