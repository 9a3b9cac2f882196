# task: NetworkInNetwork
# verdict: wrong
# mistake: the 1x1 layers have the block's kernel size
# told: large-kernels-throughout
class NetworkInNetwork(keras.Model):
    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):
        super().__init__()
        seq = keras.Sequential()
        for i, (k, widths) in enumerate(blocks):
            widths = list(widths)
            if i == len(blocks) - 1:
                widths = widths + [num_classes]
            for w in widths:
                seq.add(layers.Conv2D(w, k, padding="same", activation="relu"))
            if i < len(blocks) - 1:
                seq.add(layers.MaxPooling2D(2))
                seq.add(layers.Dropout(dropout))
        self.features = seq

    def call(self, images):
        return keras.ops.mean(self.features(images), axis=(1, 2))
