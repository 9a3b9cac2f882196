# task: DenseNet
# verdict: wrong
# mistake: the pooling of the stem has padding="same", which with stride 2 and an even size puts a border at the end only instead of 1 on every side
# mistake: the ReLU behind norm5 is missing
# told: keras-border-in-the-stem, no-activation-behind-the-last-normalization
class DenseNet(keras.Model):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64,
        bottleneck=4, num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        self.conv0, self.norm0 = Conv(stem, 7, 2), batch_norm()
        self.pool0 = layers.MaxPooling2D(3, strides=2, padding="same")
        self.blocks = [DenseBlock(growth_rate, n, bottleneck) for n in block_config]
        self.transitions = [Transition() for _ in block_config[1:]]
        self.norm5 = batch_norm()
        self.mean = layers.GlobalAveragePooling2D()
        self.classifier = layers.Dense(num_classes)
        self.settings = {
            "growth_rate": growth_rate, "block_config": block_config,
            "stem": stem, "bottleneck": bottleneck, "num_classes": num_classes,
        }  # fmt: skip

    def call(self, images, training=False):
        maps = self.norm0(self.conv0(images), training=training)
        maps = self.pool0(tf.nn.relu(maps))
        for number, block in enumerate(self.blocks):
            maps = block(maps, training=training)
            if number < len(self.transitions):
                maps = self.transitions[number](maps, training=training)
        maps = self.norm5(maps, training=training)
        return self.classifier(self.mean(maps))

    def get_config(self):
        return self.settings
