# task: ResNet
# verdict: wrong
# mistake: the max pooling has padding "same", which puts the border elsewhere
# told: pooling-pads-at-the-end
class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = Conv(width, 7, 2)
        self.bn1 = batch_norm()
        self.pool = layers.MaxPooling2D(3, 2, padding="same")
        channels = width
        for i, count in enumerate(counts):
            blocks = stage(
                channels, width * 2**i, count, 2 if i else 1,
                bottleneck=bottleneck, option="B",
            )  # fmt: skip
            channels = blocks[-1].out_channels
            setattr(self, f"layer{i + 1}", blocks)
        self.fc = layers.Dense(num_classes)
        self.settings = {
            "counts": counts, "bottleneck": bottleneck,
            "num_classes": num_classes, "width": width,
        }  # fmt: skip

    def call(self, images):
        maps = self.pool(tf.nn.relu(self.bn1(self.conv1(images))))
        for blocks in (self.layer1, self.layer2, self.layer3, self.layer4):
            for block in blocks:
                maps = block(maps)
        return self.fc(tf.reduce_mean(maps, axis=[1, 2]))

    def get_config(self):
        return self.settings
