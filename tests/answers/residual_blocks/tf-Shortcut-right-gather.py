# task: Shortcut
# verdict: right
class Shortcut(layers.Layer):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        if option not in {"A", "B", "C"}:
            raise ValueError("The option of a shortcut is A, B or C.")
        self.step = stride
        self.missing = out_channels - in_channels
        changes = stride != 1 or self.missing != 0
        self.steps = []
        if {"A": False, "B": changes, "C": True}[option]:
            projection = layers.Conv2D(out_channels, 1, use_bias=False)
            self.steps = [projection, batch_norm()]

    def call(self, maps):
        rows = tf.range(0, tf.shape(maps)[1], self.step)
        columns = tf.range(0, tf.shape(maps)[2], self.step)
        maps = tf.gather(tf.gather(maps, rows, axis=1), columns, axis=2)
        if self.steps:
            for layer in self.steps:
                maps = layer(maps)
            return maps
        empty = tf.tile(tf.zeros_like(maps[..., :1]), [1, 1, 1, self.missing])
        return tf.concat([maps, empty], axis=-1)
