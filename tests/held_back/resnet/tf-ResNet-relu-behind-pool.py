# task: ResNet
# verdict: right
# mistake: none; unusual because the first ReLU comes behind the zero-padded max pooling, where it gives the same
class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = Conv(width, 7, 2)
        self.bn1 = batch_norm()
        before = width
        for i in range(4):
            blocks = stage(
                before, width << i, counts[i], 1 + (i > 0), bottleneck=bottleneck, option="B"
            )
            setattr(self, f"layer{i + 1}", blocks)
            before = blocks[-1].out_channels
        self.fc = layers.Dense(num_classes)
        self.settings = {
            "counts": counts, "bottleneck": bottleneck,
            "num_classes": num_classes, "width": width,
        }

    def call(self, images):
        maps = tf.pad(self.bn1(self.conv1(images)), [[0, 0], [1, 1], [1, 1], [0, 0]])
        maps = tf.nn.relu(tf.nn.max_pool2d(maps, 3, 2, "VALID"))
        for block in [*self.layer1, *self.layer2, *self.layer3, *self.layer4]:
            maps = block(maps)
        return self.fc(tf.einsum("nhwc->nc", maps) / (maps.shape[1] * maps.shape[2]))

    def get_config(self):
        return self.settings
