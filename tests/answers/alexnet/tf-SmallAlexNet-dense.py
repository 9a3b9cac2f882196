# task: SmallAlexNet
# verdict: wrong
# mistake: the dense layers always have ReLU, whatever the activation is
# mistake: there is dropout behind the second dense layer only
# told: small-dropout-once, tanh-in-the-convolutions-only
class SmallAlexNet(keras.Sequential):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        def norm():
            return layers.Lambda(
                lambda maps: tf.nn.local_response_normalization(
                    maps, depth_radius=2, bias=2.0, alpha=alpha, beta=0.75
                )
            )

        def pool():
            return layers.MaxPooling2D(3 if overlapping else 2, strides=2)

        super().__init__()
        self.add(keras.Input((28, 28, 3)))
        self.add(layers.ZeroPadding2D(3))
        self.add(layers.Conv2D(24, 6, strides=2, activation=activation))
        if alpha is not None:
            self.add(norm())
        self.add(pool())
        self.add(layers.Conv2D(48, 5, padding="same", activation=activation))
        if alpha is not None:
            self.add(norm())
        self.add(pool())
        for _ in range(3):
            self.add(layers.Conv2D(64, 3, padding="same", activation=activation))
        self.add(pool())
        self.add(layers.Flatten())
        self.add(layers.Dense(128, activation="relu"))
        self.add(layers.Dense(128, activation="relu"))
        self.add(layers.Dropout(dropout))
        self.add(layers.Dense(num_classes))
