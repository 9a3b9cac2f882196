# task: AlexNetOneTower
# verdict: wrong
# mistake: padding="same" in the first convolution makes 56x56 maps of other pixels instead of two zeros on each side
# told: same-padding-in-the-first-layer
class AlexNetOneTower(keras.Sequential):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        self.add(keras.Input((224, 224, 3)))
        for filters, size, strides, pooled in (
            (64, 11, 4, True), (192, 5, 1, True),
            (384, 3, 1, False), (256, 3, 1, False), (256, 3, 1, True),
        ):
            self.add(layers.Conv2D(filters, size, strides, padding="same", activation="relu"))
            if pooled:
                self.add(layers.MaxPooling2D(3, 2))
        self.add(layers.Flatten())
        for _ in range(2):
            self.add(layers.Dropout(dropout))
            self.add(layers.Dense(hidden, activation="relu"))
        self.add(layers.Dense(num_classes))
