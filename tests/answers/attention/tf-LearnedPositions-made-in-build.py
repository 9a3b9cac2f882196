# task: LearnedPositions
# verdict: wrong
# mistake: the weight is made in build and does not exist before the first call
# told: rows-made-in-build
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}

    def build(self, shape):
        self.table = self.add_weight(
            shape=(self.settings["length"], self.settings["dim"]),
            initializer=keras.initializers.RandomNormal(stddev=0.02),
        )

    def call(self, inputs):
        if inputs.shape[1] > self.settings["length"]:
            raise ValueError("too many places")
        return inputs + self.table[:inputs.shape[1]]

    def get_config(self):
        return {**super().get_config(), **self.settings}
