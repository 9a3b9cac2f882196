"""The network as a functional Keras model, C5 as a full connection, pooling by AveragePooling2D."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras


class Subsampling(keras.layers.Layer):
    def __init__(self, num_maps):
        super().__init__()
        self.num_maps, self.pool = num_maps, keras.layers.AveragePooling2D(2)

    def build(self, shape):
        start = keras.initializers.RandomUniform(-0.6, 0.6)
        self.gain = self.add_weight(shape=(1, 1, 1, self.num_maps), initializer=start)
        self.shift = self.add_weight(shape=(self.num_maps,), initializer="zeros")

    def call(self, maps):
        return scaled_tanh(4 * self.gain * self.pool(maps) + self.shift)


def LeNet5(table, codes):  # noqa: N802
    def dense(units, fan_in):
        start = keras.initializers.RandomUniform(-2.4 / fan_in, 2.4 / fan_in)
        return keras.layers.Dense(units, activation=scaled_tanh, kernel_initializer=start)

    start = keras.initializers.RandomUniform(-2.4 / 25, 2.4 / 25)
    images = keras.Input((32, 32, 1))
    maps = keras.layers.Conv2D(6, 5, activation=scaled_tanh, kernel_initializer=start)(images)
    maps = SparseConv2d(table, 5)(Subsampling(6)(maps))
    maps = Subsampling(16)(keras.layers.Activation(scaled_tanh)(maps))
    states = dense(120, 400)(keras.layers.Flatten()(maps))
    return keras.Model(images, RBFOutput(codes)(dense(84, 120)(states)))
