# task: classifier
# verdict: right
class TwoLayers(keras.Model):
    def __init__(self, features, hidden, num_classes, policy):
        super().__init__(dtype=policy)
        self.first = layers.Dense(hidden, dtype=policy)
        self.bend = layers.ReLU(dtype=policy)
        self.second = layers.Dense(num_classes, dtype=policy)
        self(tf.zeros((1, features)))

    def call(self, inputs):
        return tf.cast(self.second(self.bend(self.first(inputs))), tf.float32)


def classifier(features, hidden, num_classes, policy="mixed_float16"):
    return TwoLayers(features, hidden, num_classes, policy)
