# task: NetworkInNetwork
# verdict: wrong
# mistake: SpatialDropout2D drops whole maps and not single values
# mistake: no ReLU follows the last convolution, the one that makes the class maps
# told: dropout-of-whole-maps, last-activation-missing-in-nin
class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):
        super().__init__()
        self.features = keras.Sequential()
        for number, (size, widths) in enumerate(blocks):
            if number > 0:
                self.features.add(layers.MaxPooling2D(2))
                self.features.add(layers.SpatialDropout2D(dropout))
            for place, width in enumerate(widths):
                self.features.add(layers.Conv2D(
                    width, size if place == 0 else 1, padding="same",
                    activation="relu",
                ))
        self.features.add(layers.Conv2D(num_classes, 1))
        self.mean = layers.GlobalAveragePooling2D()
        self.settings = {
            "num_classes": num_classes, "blocks": blocks, "dropout": dropout,
        }  # fmt: skip

    def call(self, images):
        return self.mean(self.features(images))

    def get_config(self):
        return self.settings
