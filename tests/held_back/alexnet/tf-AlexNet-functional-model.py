# task: AlexNet
# verdict: right
# way: a keras.Model made of functional calls, each layer with initializers of its own
class AlexNet(keras.Model):
    def __init__(self, num_classes=1000, hidden=4096):
        def settings(bias):
            return {
                "activation": "relu",
                "kernel_initializer": keras.initializers.RandomNormal(stddev=0.01),
                "bias_initializer": keras.initializers.Constant(bias),
            }

        def normalized_and_pooled(maps):
            maps = LocalResponseNorm(2, 2.0, 1e-4, 0.75)(maps)
            return layers.MaxPooling2D(3, 2)(maps)

        images = keras.Input((227, 227, 3))
        x = layers.Conv2D(96, 11, 4, **settings(0.0))(images)
        x = normalized_and_pooled(x)
        x = layers.ZeroPadding2D(2)(x)
        x = layers.Conv2D(256, 5, groups=2, **settings(1.0))(x)
        x = normalized_and_pooled(x)
        for out, groups in ((384, 1), (384, 2), (256, 2)):
            start = settings(float(groups == 2))
            x = layers.Conv2D(out, 3, padding="same", groups=groups, **start)(x)
        x = layers.Flatten()(layers.MaxPooling2D(3, 2)(x))
        for _ in range(2):
            x = layers.Dense(hidden, **settings(1.0))(x)
            x = layers.Dropout(0.5)(x)
        logits = layers.Dense(num_classes, **{**settings(0.0), "activation": None})(x)
        super().__init__(images, logits)
        self.settings = {"num_classes": num_classes, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)
