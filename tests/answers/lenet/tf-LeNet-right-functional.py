# task: LeNet
# verdict: right
class LeNet(keras.Model):
    def __init__(self, num_classes=10):
        images = keras.Input((28, 28, 1))
        values = layers.ZeroPadding2D(2)(images)
        for filters in (6, 16):
            values = layers.Conv2D(filters, 5)(values)
            values = layers.ReLU()(values)
            values = layers.MaxPooling2D(pool_size=2, strides=2)(values)
        values = layers.Flatten()(values)
        for units in (120, 84):
            values = layers.Dense(units)(values)
            values = layers.ReLU()(values)
        logits = layers.Dense(num_classes)(values)
        super().__init__(inputs=images, outputs=logits)
