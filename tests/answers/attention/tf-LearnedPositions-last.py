# task: LearnedPositions
# verdict: wrong
# mistake: the last rows
# told: last-rows
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        self.table = self.add_weight(
            shape=(length, dim), initializer=keras.initializers.RandomNormal(stddev=0.02)
        )

    def call(self, inputs):
        if inputs.shape[1] > self.settings["length"]:
            raise ValueError("too long")
        return inputs + self.table[-inputs.shape[1] :]

    def get_config(self):
        return {**super().get_config(), **self.settings}
