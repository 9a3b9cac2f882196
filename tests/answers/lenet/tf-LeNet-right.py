# task: LeNet
# verdict: right
class LeNet(keras.Model):
    def __init__(self, num_classes=10):
        images = keras.Input(shape=(28, 28, 1))
        x = layers.ZeroPadding2D(((2, 2), (2, 2)))(images)
        for filters, size in ((6, 28), (16, 10)):
            x = layers.Conv2D(filters, kernel_size=(5, 5), padding="valid")(x)
            x = layers.ReLU()(x)
            half = size // 2
            x = layers.Reshape((half, 2, half, 2, filters))(x)
            x = keras.ops.max(x, axis=(2, 4))
        x = layers.Reshape((5 * 5 * 16,))(x)
        for units in (120, 84):
            x = layers.Dense(units)(x)
            x = layers.Activation("relu")(x)
        logits = layers.Dense(num_classes)(x)
        super().__init__(inputs=images, outputs=logits)
