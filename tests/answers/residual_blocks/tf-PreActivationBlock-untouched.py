# task: PreActivationBlock
# verdict: wrong
# mistake: the projection is taken of the untouched maps instead of the activated ones
# told: projects-before-it-normalizes
class PreActivationBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.norm = batch_norm()
        self.branch = keras.Sequential([
            Conv3x3(channels, stride),
            batch_norm(),
            layers.ReLU(),
            Conv3x3(channels),
        ])
        self.projection = None
        if stride != 1 or in_channels != channels:
            self.projection = layers.Conv2D(channels, 1, strides=stride, use_bias=False)

    def call(self, maps):
        shortcut = maps if self.projection is None else self.projection(maps)
        activated = tf.nn.relu(self.norm(maps))
        return shortcut + self.branch(activated)
