# task: PreActivationBlock
# verdict: wrong
# mistake: the projection is applied to the untouched input instead of the activated maps
# mistake: a ReLU follows the sum, as in the first paper
# told: projects-the-raw-maps, relu-behind-a-pre-activation-sum
class PreActivationBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.norm = batch_norm()
        self.branch = keras.Sequential(
            [Conv3x3(channels, stride), batch_norm(), layers.ReLU(), Conv3x3(channels)]
        )
        self.project = None
        if stride > 1 or in_channels != channels:
            self.project = layers.Conv2D(channels, 1, strides=stride, use_bias=False)

    def call(self, maps):
        activated = tf.nn.relu(self.norm(maps))
        added = maps if self.project is None else self.project(maps)
        return tf.nn.relu(self.branch(activated) + added)
