# task: LeNet
# verdict: right
# way: a keras.Model that is made of a functional graph, pooling in front of the ReLU (the same, since ReLU never falls)
class LeNet(keras.Model):
    def __init__(self, num_classes=10):
        images = keras.Input((28, 28, 1))
        x = layers.ZeroPadding2D(2)(images)
        for maps in (6, 16):
            x = layers.Conv2D(maps, 5)(x)
            x = layers.ReLU()(layers.MaxPooling2D(2)(x))
        x = layers.Flatten()(x)
        for units in (120, 84):
            x = layers.Dense(units, activation="relu")(x)
        super().__init__(inputs=images, outputs=layers.Dense(num_classes)(x))
        self.num_classes = num_classes

    def get_config(self):
        return {"num_classes": self.num_classes}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers
