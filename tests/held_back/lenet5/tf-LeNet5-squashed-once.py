# task: LeNet5
# verdict: wrong
# mistake: scaled_tanh is left out after C1 and C3, since S2 and S4 contain one already
# mistake: the weights of F6 start with fan-in 84, the number of its units, instead of 120, the number of inputs of each
# told: lenet5-c1-and-c3-not-squashed, lenet5-fan-in-of-the-units-of-f6
class LeNet5(keras.Model):
    def __init__(self, table, codes):
        super().__init__()
        self.settings = {
            "table": np.asarray(table).tolist(),
            "codes": np.asarray(codes).tolist(),
        }  # lists, since a saved configuration is JSON

        def start(fan_in):
            return lambda shape, dtype=None: initial_weights(shape, fan_in)

        self.c1 = keras.layers.Conv2D(6, 5, kernel_initializer=start(25))
        self.s2 = Subsampling(6)
        self.c3 = SparseConv2d(table, 5)
        self.s4 = Subsampling(16)
        self.c5 = keras.layers.Conv2D(120, 5, kernel_initializer=start(16 * 25))
        self.f6 = keras.layers.Dense(84, kernel_initializer=start(84))
        self.output_layer = RBFOutput(codes)

    def call(self, images):
        maps = self.s2(self.c1(images))
        maps = self.s4(self.c3(maps))
        values = scaled_tanh(self.c5(maps))  # (N, 1, 1, 120)
        values = tf.reshape(values, (-1, 120))
        return self.output_layer(scaled_tanh(self.f6(values)))

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config):
        return cls(**{name: np.array(rows) for name, rows in config.items()})
