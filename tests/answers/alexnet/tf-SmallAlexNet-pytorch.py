# task: SmallAlexNet
# verdict: wrong
# mistake: alpha is multiplied by 5, as PyTorch's layer would need it
# mistake: the hidden dense layers have a ReLU whatever the activation is
# told: alpha-meant-otherwise, tanh-in-the-convolutions-only
class SmallAlexNet(keras.Sequential):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        size = 3 if overlapping else 2

        def norm():
            if alpha is None:
                return []
            return [
                layers.Lambda(
                    lambda x: tf.nn.local_response_normalization(
                        x, depth_radius=2, bias=2.0, alpha=5 * alpha, beta=0.75
                    )
                )
            ]

        stack = [keras.Input((28, 28, 3)), layers.ZeroPadding2D(3)]
        stack += [layers.Conv2D(24, 6, strides=2, activation=activation)]
        stack += [*norm(), layers.MaxPooling2D(size, strides=2)]
        stack += [layers.Conv2D(48, 5, padding="same", activation=activation)]
        stack += [*norm(), layers.MaxPooling2D(size, strides=2)]
        for _ in range(3):
            stack.append(layers.Conv2D(64, 3, padding="same", activation=activation))
        stack += [layers.MaxPooling2D(size, strides=2), layers.Flatten()]
        for _ in range(2):
            stack += [layers.Dense(128, activation="relu"), layers.Dropout(dropout)]
        stack.append(layers.Dense(num_classes))
        super().__init__(stack)
