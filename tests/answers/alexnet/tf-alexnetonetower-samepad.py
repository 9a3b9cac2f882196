# task: AlexNetOneTower
# verdict: wrong
# mistake: The first convolution uses padding "same", which puts 3 and 4 zeros around instead of 2 on each side.
# told: same-padding-in-the-first-layer
class AlexNetOneTower(keras.Sequential):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.add(keras.Input((224, 224, 3)))
        self.add(layers.Conv2D(64, 11, strides=4, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, 2))
        self.add(layers.Conv2D(192, 5, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, 2))
        for filters in (384, 256, 256):
            self.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, 2))
        self.add(layers.Flatten())
        for _ in range(2):
            self.add(layers.Dropout(dropout))
            self.add(layers.Dense(hidden, activation="relu"))
        self.add(layers.Dense(num_classes))
        self.settings = {"num_classes": num_classes, "dropout": dropout, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
