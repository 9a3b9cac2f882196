# task: ResNet
# verdict: wrong
# mistake: the first stage has stride 2 like the others instead of 1
class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1, self.bn1 = Conv(width, 7, 2), batch_norm()
        kind = {"bottleneck": bottleneck, "option": "B"}
        grow = 4 if bottleneck else 1
        self.layer1 = stage(width, width, counts[0], 2, **kind)
        self.layer2 = stage(grow * width, 2 * width, counts[1], 2, **kind)
        self.layer3 = stage(2 * grow * width, 4 * width, counts[2], 2, **kind)
        self.layer4 = stage(4 * grow * width, 8 * width, counts[3], 2, **kind)
        self.fc = layers.Dense(num_classes)
        self.settings = {
            "counts": counts, "bottleneck": bottleneck,
            "num_classes": num_classes, "width": width,
        }

    def call(self, images):
        maps = tf.nn.relu(self.bn1(self.conv1(images)))
        maps = tf.pad(maps, [[0, 0], [1, 1], [1, 1], [0, 0]])
        maps = tf.nn.max_pool2d(maps, 3, 2, "VALID")
        for blocks in (self.layer1, self.layer2, self.layer3, self.layer4):
            for block in blocks:
                maps = block(maps)
        return self.fc(tf.reduce_mean(maps, axis=(1, 2)))

    def get_config(self):
        return self.settings
