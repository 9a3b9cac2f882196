# task: PreActivationBlock
# verdict: wrong
# mistake: the projection takes the untouched input instead of the activated maps
# mistake: a batch normalization follows the projection
# told: projection-is-normalized
class PreActivationBlock(layers.Layer):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.first = keras.Sequential([batch_norm(), layers.ReLU()])
        self.branch = keras.Sequential([
            Conv3x3(channels, stride), batch_norm(), layers.ReLU(), Conv3x3(channels),
        ])
        self.projection = None
        if stride != 1 or in_channels != channels:
            self.projection = keras.Sequential([
                layers.Conv2D(channels, 1, stride, use_bias=False), batch_norm(),
            ])

    def call(self, maps):
        activated = self.first(maps)
        handed_on = maps if self.projection is None else self.projection(maps)
        return self.branch(activated) + handed_on
