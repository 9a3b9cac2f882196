# task: LearnedPositions
# verdict: wrong
# mistake: start values are drawn by RandomNormal's default deviation, 0.05, instead of 0.02
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        self.table = self.add_weight(shape=(length, dim), initializer="random_normal")

    def call(self, inputs):
        places = inputs.shape[1]
        if places > self.settings["length"]:
            raise ValueError("too many places")
        return inputs + self.table[:places]

    def get_config(self):
        return {**super().get_config(), **self.settings}
