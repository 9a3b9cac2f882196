# task: LeNet
# verdict: right
# way: derived from keras.Model and made by the functional interface, with explicit zeros around the image and every activation a layer of its own
class LeNet(keras.Model):
    def __init__(self, num_classes=10):
        images = keras.Input((28, 28, 1))
        values = layers.ZeroPadding2D(2)(images)
        for count in (6, 16):
            values = layers.Conv2D(count, 5)(values)
            values = layers.ReLU()(values)
            values = layers.MaxPooling2D(2)(values)
        values = layers.Flatten()(values)
        for count in (120, 84):
            values = layers.ReLU()(layers.Dense(count)(values))
        super().__init__(inputs=images, outputs=layers.Dense(num_classes)(values))
        self.num_classes = num_classes

    def get_config(self):
        return {"num_classes": self.num_classes}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
