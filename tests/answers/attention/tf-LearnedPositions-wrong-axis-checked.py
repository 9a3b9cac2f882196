# task: LearnedPositions
# verdict: wrong
# mistake: the length is compared with the batch axis (shape[0]) instead of the places (shape[1]), so too long sequences give no ValueError here and large batches raise one; the sum of too few rows then fails by another exception or broadcasts a single row
# told: no-error-for-long-sequences
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        self.rows = self.add_weight(
            shape=(length, dim),
            initializer=keras.initializers.RandomNormal(stddev=0.02),
            name="rows",
        )

    def call(self, inputs):
        places = inputs.shape[0]
        if places is not None and places > self.settings["length"]:
            raise ValueError(f"{places} places, {self.settings['length']} rows")
        return inputs + self.rows[: inputs.shape[1]]

    def get_config(self):
        return {**super().get_config(), **self.settings}
