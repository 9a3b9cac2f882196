# task: ResNet
# verdict: wrong
# mistake: the max pooling with padding="same" pads behind the maps only where their size is even
# mistake: a softmax in the last layer: probabilities instead of logits
# told: pooling-pads-at-the-end, softmax-behind-the-logits
class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = Conv(width, 7, 2)
        self.bn1 = batch_norm()
        self.pool = layers.MaxPooling2D(3, strides=2, padding="same")
        kind = {"bottleneck": bottleneck, "option": "B"}
        e = 4 if bottleneck else 1
        self.layer1 = stage(width, width, counts[0], 1, **kind)
        self.layer2 = stage(e * width, 2 * width, counts[1], 2, **kind)
        self.layer3 = stage(2 * e * width, 4 * width, counts[2], 2, **kind)
        self.layer4 = stage(4 * e * width, 8 * width, counts[3], 2, **kind)
        self.mean = layers.GlobalAveragePooling2D()
        self.fc = layers.Dense(num_classes, activation="softmax")

    def call(self, images):
        maps = self.pool(tf.nn.relu(self.bn1(self.conv1(images))))
        for group in (self.layer1, self.layer2, self.layer3, self.layer4):
            for block in group:
                maps = block(maps)
        return self.fc(self.mean(maps))
