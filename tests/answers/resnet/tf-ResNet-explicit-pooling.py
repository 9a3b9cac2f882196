# task: ResNet
# verdict: right
# way: max pooling by tf.nn.max_pool2d with explicit padding, stages set by setattr, the mean over all places by reduce_mean
class ResNet(keras.Model):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.conv1, self.bn1 = Conv(width, 7, 2), batch_norm()
        entering = width
        for number, count in enumerate(counts):
            channels = width << number
            blocks = stage(entering, channels, count, 1 + (number > 0),
                           bottleneck=bottleneck, option="B")
            setattr(self, f"layer{number + 1}", blocks)
            entering = 4 * channels if bottleneck else channels
        self.fc = layers.Dense(num_classes)
        self.settings = {
            "counts": counts, "bottleneck": bottleneck,
            "num_classes": num_classes, "width": width,
        }  # fmt: skip

    def call(self, images):
        maps = tf.nn.relu(self.bn1(self.conv1(images)))
        border = [[0, 0], [1, 1], [1, 1], [0, 0]]
        maps = tf.nn.max_pool2d(maps, 3, 2, border)
        for number in range(1, 5):
            for block in getattr(self, f"layer{number}"):
                maps = block(maps)
        return self.fc(tf.reduce_mean(maps, axis=[1, 2]))

    def get_config(self):
        return self.settings
