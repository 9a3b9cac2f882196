# task: DenseNet
# verdict: wrong
# mistake: max pooling with padding "SAME", which puts the border of an even size at the end only, instead of a border of 1 on every side
# mistake: norm5 is layers.BatchNormalization() with Keras' momentum and epsilon (0.99, 1e-3) instead of batch_norm()
class DenseNet(keras.Model):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64,
        bottleneck=4, num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        self.conv0 = Conv(stem, 7, 2)
        self.norm0 = batch_norm()
        self.blocks = [DenseBlock(growth_rate, n, bottleneck) for n in block_config]
        self.transitions = [Transition() for _ in block_config[1:]]
        self.norm5 = layers.BatchNormalization()
        self.classifier = layers.Dense(num_classes)
        self.settings = {
            "growth_rate": growth_rate, "block_config": block_config,
            "stem": stem, "bottleneck": bottleneck, "num_classes": num_classes,
        }  # fmt: skip

    def call(self, images, training=False):
        x = tf.nn.relu(self.norm0(self.conv0(images), training=training))
        x = tf.nn.max_pool2d(x, 3, 2, "SAME")
        for place, block in enumerate(self.blocks):
            if place > 0:
                x = self.transitions[place - 1](x, training=training)
            x = block(x, training=training)
        x = tf.nn.relu(self.norm5(x, training=training))
        return self.classifier(tf.reduce_mean(x, axis=(1, 2)))

    def get_config(self):
        return self.settings
