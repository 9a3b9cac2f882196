# task: ResNet
# verdict: wrong
# mistake: the max pooling is padded by TensorFlow's "same" (for even sizes only behind), not by 1 on every side
# told: pooling-pads-at-the-end
class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1 = Conv(width, 7, 2)
        self.bn1 = batch_norm()
        self.pool = layers.MaxPooling2D(3, 2, padding="same")
        inputs = width
        for i in range(4):
            channels = width * 2**i
            blocks = stage(
                inputs, channels, counts[i], 1 if i == 0 else 2,
                bottleneck=bottleneck, option="B",
            )
            setattr(self, f"layer{i + 1}", blocks)
            inputs = channels * (4 if bottleneck else 1)
        self.fc = layers.Dense(num_classes)

    def call(self, images):
        x = tf.nn.relu(self.bn1(self.conv1(images)))
        x = self.pool(x)
        for blocks in (self.layer1, self.layer2, self.layer3, self.layer4):
            for block in blocks:
                x = block(x)
        return self.fc(tf.reduce_mean(x, axis=[1, 2]))
