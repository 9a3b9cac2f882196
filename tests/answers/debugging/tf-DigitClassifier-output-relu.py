# task: DigitClassifier
# verdict: wrong
# mistake: the logits go through a ReLU as well; one hidden layer too few is made
# told: one-hidden-layer-too-few, relu-on-the-logits
class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.hidden = [layers.Dense(width, activation="relu") for _ in range(depth - 1)]
        self.logits = layers.Dense(num_classes, activation="relu")

    def call(self, values):
        for layer in self.hidden:
            values = layer(values)
        return self.logits(values)
