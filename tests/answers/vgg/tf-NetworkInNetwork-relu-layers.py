# task: NetworkInNetwork
# verdict: right
class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):
        super().__init__()
        self.features = keras.Sequential()
        last = len(blocks) - 1
        for b, (size, widths) in enumerate(blocks):
            sizes = [size] + [1] * (len(widths) - 1)
            for k, width in zip(sizes, widths):
                self.features.add(layers.Conv2D(width, k, padding="same"))
                self.features.add(layers.ReLU())
            if b == last:
                self.features.add(layers.Conv2D(num_classes, 1, activation="relu"))
            else:
                self.features.add(layers.MaxPooling2D())
                self.features.add(layers.Dropout(dropout))
        self.settings = {
            "num_classes": num_classes, "blocks": blocks, "dropout": dropout,
        }  # fmt: skip

    def call(self, images):
        return keras.ops.mean(self.features(images), axis=(1, 2))

    def get_config(self):
        return self.settings
