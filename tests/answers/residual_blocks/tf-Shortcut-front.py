# task: Shortcut
# verdict: wrong
# mistake: the zero maps of option A are put before the old maps instead of behind them
# mistake: an unknown option raises no error, it counts as C
# told: unknown-option-is-accepted, zero-maps-in-front
class Shortcut(layers.Layer):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        self.stride = stride
        self.new = out_channels - in_channels
        fits = stride == 1 and in_channels == out_channels
        if option == "A" or (option == "B" and fits):
            self.projection = None
        else:
            self.projection = keras.Sequential([
                layers.Conv2D(out_channels, 1, strides=stride, use_bias=False),
                batch_norm(),
            ])

    def call(self, maps):
        if self.projection is not None:
            return self.projection(maps)
        maps = maps[:, ::self.stride, ::self.stride, :]
        return tf.pad(maps, [[0, 0], [0, 0], [0, 0], [self.new, 0]])
