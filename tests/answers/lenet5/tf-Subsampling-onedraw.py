# task: Subsampling
# verdict: wrong
# mistake: one random number is drawn and given to all maps, so that every coefficient starts equal
# told: subsampling-starts-alike
class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        start = float(initial_weights((), 4))
        self.coefficient = self.add_weight(
            name="coefficient",
            shape=(num_maps,),
            initializer=keras.initializers.Constant(start),
        )
        self.bias = self.add_weight(
            name="bias", shape=(num_maps,), initializer="zeros"
        )

    def call(self, maps):
        rows = maps[:, 0::2] + maps[:, 1::2]
        sums = rows[:, :, 0::2] + rows[:, :, 1::2]
        return scaled_tanh(sums * self.coefficient + self.bias)
