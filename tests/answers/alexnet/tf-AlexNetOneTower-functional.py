# task: AlexNetOneTower
# verdict: right


class AlexNetOneTower(keras.Model):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        enter = keras.Input((224, 224, 3))
        x = layers.ZeroPadding2D(((2, 2), (2, 2)))(enter)
        plan = [(64, 11, 4, "valid", True), (192, 5, 1, "same", True), (384, 3, 1, "same", False),
                (256, 3, 1, "same", False), (256, 3, 1, "same", True)]
        for maps, side, step, border, pooled in plan:
            x = layers.Conv2D(maps, (side, side), (step, step), border)(x)
            x = layers.Activation(keras.activations.relu)(x)
            if pooled:
                x = layers.MaxPool2D(pool_size=3, strides=2, padding="valid")(x)
        x = layers.Flatten()(x)
        for _ in "ab":
            x = layers.Dense(hidden)(layers.Dropout(rate=dropout)(x))
            x = layers.ReLU()(x)
        super().__init__(inputs=enter, outputs=layers.Dense(num_classes)(x))
