# task: DigitClassifier
# verdict: wrong
# mistake: there are only depth - 1 hidden layers, because the first is counted as an input layer
# told: one-hidden-layer-too-few
class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.dense = [layers.Dense(width, activation="relu") for _ in range(1, depth)]
        self.logits = layers.Dense(num_classes)

    def call(self, values):
        for layer in self.dense:
            values = layer(values)
        return self.logits(values)
