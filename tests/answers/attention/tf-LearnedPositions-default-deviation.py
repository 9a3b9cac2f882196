# task: LearnedPositions
# verdict: wrong
# mistake: the initializer "random_normal" has Keras' default deviation of 0.05 instead of 0.02
# told: deviation-of-keras
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        self.rows = self.add_weight(
            shape=(length, dim), initializer="random_normal", name="rows")

    def call(self, inputs):
        places = inputs.shape[1]
        if places > self.settings["length"]:
            raise ValueError(f"there are no rows for {places} places")
        return inputs + self.rows[:places]

    def get_config(self):
        return {**super().get_config(), **self.settings}
