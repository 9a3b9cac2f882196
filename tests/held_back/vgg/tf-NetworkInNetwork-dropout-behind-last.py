# task: NetworkInNetwork
# verdict: wrong
# mistake: dropout also stands in front of the last block's additional 1x1 convolution, where there is none
class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):
        super().__init__()
        stack = []
        for number, (size, widths) in enumerate(blocks, start=1):
            sizes = [size] + [1] * (len(widths) - 1)
            for width, one in zip(widths, sizes):
                stack.append(layers.Conv2D(width, one, padding="same", activation="relu"))
            if number < len(blocks):
                stack.append(layers.MaxPooling2D(2))
            stack.append(layers.Dropout(dropout))
        stack.append(layers.Conv2D(num_classes, 1, activation="relu"))
        self.features = keras.Sequential(stack)
        self.mean = layers.GlobalAveragePooling2D()
        self.settings = {
            "num_classes": num_classes, "blocks": blocks, "dropout": dropout,
        }

    def call(self, images):
        return self.mean(self.features(images))

    def get_config(self):
        return self.settings
