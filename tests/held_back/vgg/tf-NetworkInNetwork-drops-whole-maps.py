# task: NetworkInNetwork
# verdict: wrong
# mistake: SpatialDropout2D sets whole maps to zero instead of single values
# told: dropout-of-whole-maps
class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):
        super().__init__()
        self.features = keras.Sequential()
        for number, (kernel_size, widths) in enumerate(blocks, start=1):
            last = number == len(blocks)
            maps = [*widths, num_classes] if last else [*widths]
            for place, width in enumerate(maps):
                side = kernel_size if place == 0 else 1
                self.features.add(
                    layers.Conv2D(width, side, padding="same", activation="relu")
                )
            if not last:
                self.features.add(layers.MaxPooling2D(2, strides=2))
                self.features.add(layers.SpatialDropout2D(dropout))
        self.pool = layers.GlobalAveragePooling2D()
        self.settings = {
            "num_classes": num_classes, "blocks": blocks, "dropout": dropout,
        }

    def call(self, images):
        return self.pool(self.features(images))

    def get_config(self):
        return self.settings
