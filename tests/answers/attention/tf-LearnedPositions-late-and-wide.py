# task: LearnedPositions
# verdict: wrong
# mistake: the weight is made in build, so it does not exist before the first call
# mistake: the initializer "random_normal" has the deviation 0.05, not 0.02
# told: rows-made-in-build
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        self.length, self.dim = length, dim

    def build(self, input_shape):
        self.codes = self.add_weight(
            shape=(self.length, self.dim), initializer="random_normal", name="codes"
        )

    def call(self, inputs):
        places = inputs.shape[1]
        if places is not None and places > self.length:
            raise ValueError(f"{places} places, but only {self.length} codes")
        return inputs + self.codes[:places]

    def get_config(self):
        return {**super().get_config(), **self.settings}
