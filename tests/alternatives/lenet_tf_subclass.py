"""Another right solution: a subclass of keras.Model, layers declared backwards and built late."""

import keras
import tensorflow as tf


class LeNet(keras.Model):
    def __init__(self, num_classes=10):
        super().__init__()
        self.head = keras.layers.Dense(num_classes)
        self.hidden = [keras.layers.Dense(84), keras.layers.Dense(120)]
        self.second = keras.layers.Conv2D(16, (5, 5), padding="valid")
        self.first = keras.layers.Conv2D(6, (5, 5), padding="same")

    def call(self, images):
        x = tf.nn.max_pool2d(tf.nn.relu(self.first(images)), 2, 2, "VALID")
        x = tf.nn.relu(tf.nn.max_pool2d(self.second(x), 2, 2, "SAME"))
        x = tf.reshape(x, (tf.shape(x)[0], -1))
        for layer in reversed(self.hidden):
            x = tf.nn.relu(layer(x))
        return self.head(x)
