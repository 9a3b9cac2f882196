# task: LearnedPositions
# verdict: right
class LearnedPositions(layers.Layer):
    def __init__(self, length, dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"length": length, "dim": dim}
        start = keras.initializers.RandomNormal(mean=0.0, stddev=0.02)
        self.table = self.add_weight(shape=(length, dim), initializer=start, name="table")

    def call(self, inputs):
        places = inputs.shape[1]
        if places > self.settings["length"]:
            raise ValueError(f"{places} places, but only {self.settings['length']} rows")
        return inputs + ops.expand_dims(ops.take(self.table, list(range(places)), axis=0), 0)

    def get_config(self):
        return {**super().get_config(), **self.settings}
