# task: AlexNetOneTower
# verdict: wrong
# mistake: the first convolution has padding "same", which makes 56x56 of 224x224 with other borders, instead of 2 zeros on each side and 55x55
class AlexNetOneTower(keras.Sequential):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        def conv(channels, size, strides=1):
            return layers.Conv2D(channels, size, strides, padding="same", activation="relu")

        super().__init__([
            keras.Input((224, 224, 3)),
            conv(64, 11, 4), layers.MaxPooling2D(3, 2),
            conv(192, 5), layers.MaxPooling2D(3, 2),
            conv(384, 3), conv(256, 3), conv(256, 3), layers.MaxPooling2D(3, 2),
            layers.Flatten(),
            layers.Dropout(dropout), layers.Dense(hidden, activation="relu"),
            layers.Dropout(dropout), layers.Dense(hidden, activation="relu"),
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
