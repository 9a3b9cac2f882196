# task: DigitClassifier
# verdict: wrong
# mistake: the layers are appended through the local name after the list has been given to the model, whose copy stays empty: the hidden layers are missing
# told: no-hidden-layers
class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        hidden = []
        self.hidden = hidden
        for _ in range(depth):
            hidden.append(layers.Dense(width, activation="relu"))
        self.logits = layers.Dense(num_classes)

    def call(self, values):
        for layer in self.hidden:
            values = layer(values)  # (N, width)
        return self.logits(values)  # (N, num_classes)
