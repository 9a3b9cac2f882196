# task: LeNet
# verdict: wrong
# mistake: the pooling takes means over 2x2, as in 1998, instead of the maximum
# mistake: a softmax follows the last layer, so probabilities are returned instead of logits
# told: average-pooling, softmax-in-the-model
class LeNet(keras.Sequential):
    def __init__(self, num_classes=10):
        super().__init__([
            keras.Input((28, 28, 1)),
            layers.Conv2D(6, 5, padding="same", activation="relu"),
            layers.AveragePooling2D(2),
            layers.Conv2D(16, 5, activation="relu"),
            layers.AveragePooling2D(2),
            layers.Flatten(),
            layers.Dense(120, activation="relu"),
            layers.Dense(84, activation="relu"),
            layers.Dense(num_classes, activation="softmax"),
        ])  # fmt: skip
        self.num_classes = num_classes

    def get_config(self):
        return {"num_classes": self.num_classes}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
