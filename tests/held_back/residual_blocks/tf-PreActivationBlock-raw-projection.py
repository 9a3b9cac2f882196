# task: PreActivationBlock
# verdict: wrong
# mistake: the 1x1 convolution of the shortcut gets the untouched input, where it should get the activated maps
# mistake: the normalizations are Keras' own with momentum 0.99 and epsilon 0.001, not the given batch_norm
# told: projects-the-raw-maps
class PreActivationBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.normalize = layers.BatchNormalization()
        self.branch = keras.Sequential([
            Conv3x3(channels, stride),
            layers.BatchNormalization(),
            layers.ReLU(),
            Conv3x3(channels),
        ])
        if stride == 1 and in_channels == channels:
            self.projection = layers.Identity()
        else:
            self.projection = layers.Conv2D(channels, 1, stride, use_bias=False)

    def call(self, maps):
        activated = tf.nn.relu(self.normalize(maps))
        return self.projection(maps) + self.branch(activated)
