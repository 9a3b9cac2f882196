# task: Shortcut
# verdict: wrong
# mistake: option A with a stride averages over windows of stride x stride places instead of keeping every stride-th row and column
# told: averages-instead-of-keeping
class Shortcut(layers.Layer):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in ("A", "B", "C"):
            raise ValueError(f"unknown option {option!r}")
        self.stride = stride
        self.new_channels = out_channels - in_channels
        changes = stride != 1 or self.new_channels != 0
        self.project = None
        if option == "C" or (option == "B" and changes):
            self.project = layers.Conv2D(out_channels, 1, stride, use_bias=False)
            self.normalize = batch_norm()

    def call(self, maps):
        if self.project is not None:
            return self.normalize(self.project(maps))
        if self.stride > 1:
            maps = tf.nn.avg_pool2d(maps, self.stride, self.stride, "SAME")
        return tf.pad(maps, [[0, 0], [0, 0], [0, 0], [0, self.new_channels]])
