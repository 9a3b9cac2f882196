# task: LeNet5
# verdict: wrong
# mistake: C5 is not squashed: scaled_tanh is missing between C5 and F6
# mistake: the weights of F6 start with fan_in 84, its number of units, instead of 120, its number of inputs
# told: lenet5-c5-not-squashed, lenet5-fan-in-of-the-units-of-f6
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
        self.f6 = keras.layers.Dense(84, kernel_initializer=start(84))
        self.flatten = keras.layers.Flatten()
        self.rbf = RBFOutput(codes)
        self.settings = {
            "table": np.asarray(table).tolist(),
            "codes": np.asarray(codes).tolist(),
        }

    def call(self, images):
        maps = self.s2(scaled_tanh(self.c1(images)))
        maps = self.s4(scaled_tanh(self.c3(maps)))
        features = self.flatten(self.c5(maps))
        return self.rbf(scaled_tanh(self.f6(features)))

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config):
        return cls(**{name: np.array(rows) for name, rows in config.items()})
