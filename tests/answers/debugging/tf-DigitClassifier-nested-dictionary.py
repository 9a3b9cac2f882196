# task: DigitClassifier
# verdict: right
# way: the layers lie in a dictionary of lists, which Keras tracks, and the ReLU is an operation between them
class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        hidden = []
        for _ in range(depth):
            hidden.append(layers.Dense(width))
        self.parts = {"hidden": hidden, "top": [layers.Dense(num_classes)]}

    def call(self, values):
        for layer in self.parts["hidden"]:
            values = tf.maximum(layer(values), 0)
        (top,) = self.parts["top"]
        return top(values)
