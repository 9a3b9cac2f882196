# task: LeNet
# verdict: wrong
# mistake: the last layer has a softmax, so the network returns probabilities and not logits
# told: softmax-in-the-model
class LeNet(keras.Sequential):
    def __init__(self, num_classes=10):
        super().__init__([
            keras.Input((28, 28, 1)),
            layers.Conv2D(6, 5, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(120, activation="relu"),
            layers.Dense(84, activation="relu"),
            layers.Dense(num_classes, activation="softmax"),
        ])
