# task: LeNet
# verdict: right
# way: a keras.Model made functionally, with ZeroPadding2D and a reshape, ReLUs as maxima of the library
class LeNet(keras.Model):
    def __init__(self, num_classes=10):
        images = keras.Input((28, 28, 1))
        values = layers.ZeroPadding2D(2)(images)
        for count in (6, 16):
            values = layers.Conv2D(count, 5)(values)
            values = layers.MaxPooling2D(2)(layers.ReLU()(values))
        values = layers.Reshape((400,))(values)
        for size in (120, 84):
            values = layers.ReLU()(layers.Dense(size)(values))
        super().__init__(images, layers.Dense(num_classes)(values))
        self.num_classes = num_classes

    def get_config(self):
        return {"num_classes": self.num_classes}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
