# task: AlexNetOneTower
# verdict: wrong
# mistake: dropout stands behind the two hidden layers instead of in front of them
# mistake: padding="same" in the first convolution: 56x56 places, with other borders than two zeros on each side
# told: dropout-behind-the-layers, same-padding-in-the-first-layer
class AlexNetOneTower(keras.Sequential):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.add(keras.Input((224, 224, 3)))
        self.add(layers.Conv2D(64, 11, strides=4, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, strides=2))
        self.add(layers.Conv2D(192, 5, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, strides=2))
        for filters in (384, 256, 256):
            self.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        self.add(layers.MaxPooling2D(3, strides=2))
        self.add(layers.Flatten())
        self.add(layers.Dense(hidden, activation="relu"))
        self.add(layers.Dropout(dropout))
        self.add(layers.Dense(hidden, activation="relu"))
        self.add(layers.Dropout(dropout))
        self.add(layers.Dense(num_classes))
