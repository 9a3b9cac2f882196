# task: DenseNet
# verdict: wrong
# mistake: Keras' padding of same for a border of one
# told: keras-border-in-the-stem
class DenseNet(keras.Model):
    def __init__(self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64, bottleneck=4,
                 num_classes=1000):
        super().__init__()
        self.conv0 = Conv(stem, 7, stride=2)
        self.norm0 = batch_norm()
        self.pool = layers.MaxPooling2D(3, strides=2, padding="same")
        self.blocks = [DenseBlock(growth_rate, n, bottleneck) for n in block_config]
        self.transitions = [Transition() for _ in block_config[:-1]]
        self.norm5 = batch_norm()
        self.classifier = layers.Dense(num_classes)

    def call(self, images, training=False):
        x = tf.nn.relu(self.norm0(self.conv0(images), training=training))
        x = self.pool(x)
        for i, block in enumerate(self.blocks):
            x = block(x, training=training)
            if i < len(self.transitions):
                x = self.transitions[i](x, training=training)
        x = tf.nn.relu(self.norm5(x, training=training))
        return self.classifier(tf.reduce_mean(x, axis=[1, 2]))
