# task: NetworkInNetwork
# verdict: right
class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):
        super().__init__()
        self.features = keras.Sequential()
        for number, (size, widths) in enumerate(blocks):
            last = number == len(blocks) - 1
            maps = [*widths, num_classes] if last else [*widths]
            for place, filters in enumerate(maps):
                kernel = size if place == 0 else 1
                self.features.add(layers.Conv2D(filters, kernel, padding="same"))
                self.features.add(layers.Activation("relu"))
            if not last:
                self.features.add(layers.MaxPooling2D())
                self.features.add(layers.Dropout(dropout))
        self.settings = {
            "num_classes": num_classes, "blocks": blocks, "dropout": dropout,
        }  # fmt: skip

    def call(self, images):
        return keras.ops.mean(self.features(images), axis=(1, 2))

    def get_config(self):
        return self.settings
