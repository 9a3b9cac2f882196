# task: LeNet5
# verdict: wrong
# mistake: no squashing follows F6; the weights of C5 start with the fan-in of a single kernel
# told: lenet5-f6-not-squashed, lenet5-fan-in-of-one-kernel
class LeNet5(keras.Model):
    def __init__(self, table, codes):
        super().__init__()

        def starts(fan_in):
            return lambda shape, dtype=None: initial_weights(shape, fan_in)

        self.c1 = keras.layers.Conv2D(6, 5, kernel_initializer=starts(25))
        self.s2 = Subsampling(6)
        self.c3 = SparseConv2d(np.asarray(table), 5)
        self.s4 = Subsampling(16)
        self.c5 = keras.layers.Conv2D(120, 5, kernel_initializer=starts(25))
        self.f6 = keras.layers.Dense(84, kernel_initializer=starts(120))
        self.output_layer = RBFOutput(np.asarray(codes))
        self.settings = {
            "table": np.asarray(table).tolist(),
            "codes": np.asarray(codes).tolist(),
        }

    def call(self, images):
        maps = self.s2(scaled_tanh(self.c1(images)))
        maps = self.s4(scaled_tanh(self.c3(maps)))
        maps = scaled_tanh(self.c5(maps))
        states = self.f6(tf.reshape(maps, (-1, 120)))
        return self.output_layer(states)

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config):
        return cls(**{name: np.array(rows) for name, rows in config.items()})
