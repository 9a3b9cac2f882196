# task: LeNet
# verdict: wrong
# mistake: the first convolution is not padded
# mistake: a softmax is the activation of the last layer
# told: first-convolution-not-padded
class LeNet(keras.Sequential):
    def __init__(self, num_classes=10):
        super().__init__([
            keras.Input((28, 28, 1)),
            layers.Conv2D(6, 5, activation="relu"), layers.MaxPooling2D(),
            layers.Conv2D(16, 5, activation="relu"), layers.MaxPooling2D(),
            layers.Flatten(), layers.Dense(120, "relu"), layers.Dense(84, "relu"),
            layers.Dense(num_classes, "softmax")])
        self.num_classes = num_classes

    def get_config(self):
        return {"num_classes": self.num_classes}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
