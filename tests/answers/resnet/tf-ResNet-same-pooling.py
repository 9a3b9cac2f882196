# task: ResNet
# verdict: wrong
# mistake: the max pooling uses padding="same", which with stride 2 and an even size pads only at the bottom and on the right, not by 1 on every side
# told: pooling-pads-at-the-end
class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = Conv(width, 7, 2)
        self.bn1 = batch_norm()
        self.pool = layers.MaxPooling2D(3, strides=2, padding="same")
        grow = 4 if bottleneck else 1
        kind = {"bottleneck": bottleneck, "option": "B"}
        self.layer1 = stage(width, width, counts[0], 1, **kind)
        self.layer2 = stage(width * grow, 2 * width, counts[1], 2, **kind)
        self.layer3 = stage(2 * width * grow, 4 * width, counts[2], 2, **kind)
        self.layer4 = stage(4 * width * grow, 8 * width, counts[3], 2, **kind)
        self.fc = layers.Dense(num_classes)
        self.settings = {
            "counts": counts, "bottleneck": bottleneck,
            "num_classes": num_classes, "width": width,
        }

    def call(self, images):
        maps = self.pool(tf.nn.relu(self.bn1(self.conv1(images))))
        for block in [*self.layer1, *self.layer2, *self.layer3, *self.layer4]:
            maps = block(maps)
        return self.fc(tf.reduce_mean(maps, axis=[1, 2]))

    def get_config(self):
        return self.settings
