# task: LeNet5
# verdict: wrong
# mistake: scaled_tanh is missing after F6
# told: lenet5-f6-not-squashed
class LeNet5(keras.Model):
    def __init__(self, table, codes):
        super().__init__()

        def start(fan_in):
            return lambda shape, dtype=None: initial_weights(shape, fan_in)

        self.c1 = keras.layers.Conv2D(6, 5, kernel_initializer=start(25))
        self.s2 = Subsampling(6)
        self.c3 = SparseConv2d(table, 5)
        self.s4 = Subsampling(16)
        self.c5 = keras.layers.Conv2D(120, 5, kernel_initializer=start(400))
        self.f6 = keras.layers.Dense(84, kernel_initializer=start(120))
        self.flatten = keras.layers.Flatten()
        self.output_layer = RBFOutput(codes)
        self.settings = {
            "table": np.asarray(table).tolist(),
            "codes": np.asarray(codes).tolist(),
        }

    def call(self, images):
        maps = self.s2(scaled_tanh(self.c1(images)))
        maps = self.s4(scaled_tanh(self.c3(maps)))
        states = self.flatten(scaled_tanh(self.c5(maps)))
        return self.output_layer(self.f6(states))

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config):
        return cls(**{name: np.array(rows) for name, rows in config.items()})
