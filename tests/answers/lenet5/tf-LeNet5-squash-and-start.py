# task: LeNet5
# verdict: wrong
# mistake: no scaled_tanh behind C3: its sums go to S4 as they are
# mistake: F6 starts with Dense's own glorot_uniform instead of initial_weights with fan-in 120
# told: lenet5-c3-not-squashed, lenet5-f6-framework-initialization
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
        self.f6 = keras.layers.Dense(84)
        self.output_layer = RBFOutput(codes)
        self.settings = {
            "table": np.asarray(table).tolist(),
            "codes": np.asarray(codes).tolist(),
        }  # lists, since a saved configuration is JSON

    def call(self, images):
        x = scaled_tanh(self.c1(images))
        x = self.c3(self.s2(x))
        x = scaled_tanh(self.c5(self.s4(x)))  # (N, 1, 1, 120)
        x = scaled_tanh(self.f6(tf.squeeze(x, [1, 2])))
        return self.output_layer(x)

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config):
        return cls(**{name: np.array(rows) for name, rows in config.items()})
