# task: DigitClassifier
# verdict: right
# way: the hidden layers are one keras.Sequential of Dense and ReLU layers, held as an attribute
class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.hidden = keras.Sequential([keras.Input((num_features,))])
        for _ in range(depth):
            self.hidden.add(layers.Dense(width))
            self.hidden.add(layers.ReLU())
        self.classes = layers.Dense(num_classes)

    def call(self, values):
        return self.classes(self.hidden(values))
