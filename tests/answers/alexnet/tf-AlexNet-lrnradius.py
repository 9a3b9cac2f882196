# task: AlexNet
# verdict: wrong
# mistake: depth_radius=5 is used for n = 5, though it counts the neighbors on one side (2 is right)
# told: depth-radius-five
class AlexNet(keras.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        def start():
            return keras.initializers.RandomNormal(stddev=0.01)

        def lrn():
            return layers.Lambda(
                lambda x: tf.nn.local_response_normalization(
                    x, depth_radius=5, bias=2.0, alpha=1e-4, beta=0.75
                )
            )

        super().__init__()
        self.add(keras.Input(shape=(227, 227, 3)))
        self.add(layers.Conv2D(96, 11, strides=4, activation="relu", kernel_initializer=start()))
        self.add(lrn())
        self.add(layers.MaxPooling2D(3, strides=2))
        self.add(layers.Conv2D(256, 5, padding="same", groups=2, activation="relu",
                               kernel_initializer=start(), bias_initializer="ones"))
        self.add(lrn())
        self.add(layers.MaxPooling2D(3, strides=2))
        self.add(layers.Conv2D(384, 3, padding="same", activation="relu", kernel_initializer=start()))
        self.add(layers.Conv2D(384, 3, padding="same", groups=2, activation="relu",
                               kernel_initializer=start(), bias_initializer="ones"))
        self.add(layers.Conv2D(256, 3, padding="same", groups=2, activation="relu",
                               kernel_initializer=start(), bias_initializer="ones"))
        self.add(layers.MaxPooling2D(3, strides=2))
        self.add(layers.Flatten())
        for _ in range(2):
            self.add(layers.Dense(hidden, activation="relu", kernel_initializer=start(),
                                  bias_initializer="ones"))
            self.add(layers.Dropout(0.5))
        self.add(layers.Dense(num_classes, kernel_initializer=start()))
