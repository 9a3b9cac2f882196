# task: AlexNetOneTower
# verdict: wrong
# mistake: The argument is understood as the probability of keeping a value, so 1 - dropout of them become zero.
# mistake: The hidden layers have no ReLU.
# told: dropout-taken-for-what-stays, no-activation-in-the-hidden-layers
class AlexNetOneTower(keras.Sequential):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.add(keras.Input((224, 224, 3)))
        self.add(layers.ZeroPadding2D(2))
        self.add(layers.Conv2D(64, 11, strides=4, activation="relu"))
        self.add(layers.MaxPooling2D(3, 2))
        self.add(layers.Conv2D(192, 5, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, 2))
        for filters in (384, 256, 256):
            self.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, 2))
        self.add(layers.Flatten())
        for _ in range(2):
            self.add(layers.Dropout(1 - dropout))
            self.add(layers.Dense(hidden))
        self.add(layers.Dense(num_classes))
        self.settings = {"num_classes": num_classes, "dropout": dropout, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
