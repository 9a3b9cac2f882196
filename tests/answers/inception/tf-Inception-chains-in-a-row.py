# task: Inception
# verdict: right
# way: every branch is walked by one inner function that hands training only to what knows it
class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        a, b, c, d, e, f = widths
        self.branch1 = BasicConv(a, 1)
        self.branch2 = [BasicConv(b, 1), BasicConv(c, 3)]
        self.branch3 = [BasicConv(d, 1), BasicConv(e, large)]
        self.branch4 = [layers.MaxPooling2D(3, strides=1, padding="same"), BasicConv(f, 1)]

    def build(self, shape):
        """Nothing to do: the layers make their weights when maps reach them."""

    def call(self, maps, training=False):
        def walk(values, chain):
            if not chain:
                return values
            layer, *rest = chain
            more = {"training": training} if isinstance(layer, BasicConv) else {}
            return walk(layer(values, **more), rest)

        chains = ([self.branch1], self.branch2, self.branch3, self.branch4)
        return tf.concat([walk(maps, list(chain)) for chain in chains], axis=-1)
