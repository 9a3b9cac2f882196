# task: AlexNetOneTower
# verdict: wrong
# mistake: takes the argument of layers.Dropout for the probability that a value is kept, and passes 1 - dropout; this is right for 0.5 only
# told: dropout-taken-for-what-stays
class AlexNetOneTower(keras.Sequential):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        keep = 1 - dropout
        super().__init__([
            keras.Input((224, 224, 3)),
            layers.ZeroPadding2D(2),
            layers.Conv2D(64, 11, strides=4, activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Conv2D(192, 5, padding="same", activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Conv2D(384, 3, padding="same", activation="relu"),
            layers.Conv2D(256, 3, padding="same", activation="relu"),
            layers.Conv2D(256, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Flatten(),
            layers.Dropout(keep),
            layers.Dense(hidden, activation="relu"),
            layers.Dropout(keep),
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
