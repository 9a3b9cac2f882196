# task: LearnedPositions
# verdict: right
# mistake: none; unusual because the rows are picked by the product of a one-hot matrix and the weight
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        start = keras.initializers.RandomNormal(mean=0.0, stddev=0.02)
        self.table = self.add_weight(shape=(length, dim), initializer=start, name="table")

    def call(self, inputs):
        length, places = self.settings["length"], inputs.shape[1]
        if places > length:
            raise ValueError(f"There are {places} places, but {length} positions.")
        chosen = ops.eye(places, length, dtype=inputs.dtype)
        return inputs + ops.matmul(chosen, ops.cast(self.table, inputs.dtype))[None]

    def get_config(self):
        return {**super().get_config(), **self.settings}
