# task: DenseNet
# verdict: wrong
# mistake: the max pooling has padding "same", which for an even size puts the border behind only, not one row on every side
# told: keras-border-in-the-stem
class DenseNet(keras.Model):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64,
        bottleneck=4, num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        self.conv0 = Conv(stem, 7, 2)
        self.norm0 = batch_norm()
        self.pool0 = layers.MaxPooling2D(3, strides=2, padding="same")
        self.blocks = [DenseBlock(growth_rate, n, bottleneck) for n in block_config]
        self.transitions = [Transition() for _ in block_config[1:]]
        self.norm5 = batch_norm()
        self.classifier = layers.Dense(num_classes)
        self.settings = {
            "growth_rate": growth_rate, "block_config": block_config,
            "stem": stem, "bottleneck": bottleneck, "num_classes": num_classes,
        }  # fmt: skip

    def call(self, images, training=False):
        maps = tf.nn.relu(self.norm0(self.conv0(images), training=training))
        maps = self.pool0(maps)
        for number, block in enumerate(self.blocks):
            if number > 0:
                maps = self.transitions[number - 1](maps, training=training)
            maps = block(maps, training=training)
        maps = tf.nn.relu(self.norm5(maps, training=training))
        return self.classifier(tf.reduce_mean(maps, axis=[1, 2]))

    def get_config(self):
        return self.settings
