# task: AlexNetOneTower
# verdict: wrong
# mistake: the first convolution uses padding "same", which pads 3 and 4 zeros, not 2 on each side, and yields 56x56; the dropout argument is ignored
# told: dropout-argument-ignored, same-padding-in-the-first-layer
class AlexNetOneTower(keras.Sequential):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__([
            keras.Input((224, 224, 3)),
            layers.Conv2D(64, 11, strides=4, padding="same", activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Conv2D(192, 5, padding="same", activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Conv2D(384, 3, padding="same", activation="relu"),
            layers.Conv2D(256, 3, padding="same", activation="relu"),
            layers.Conv2D(256, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Flatten(),
            layers.Dropout(0.5),
            layers.Dense(hidden, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(num_classes),
        ])
        self.settings = {
            "num_classes": num_classes, "dropout": dropout, "hidden": hidden,
        }

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
