# task: AlexNet
# verdict: right
class AlexNet(keras.Model):
    def __init__(self, num_classes=1000, hidden=4096):
        ops = keras.ops

        def starts(ones):
            return {
                "kernel_initializer": keras.initializers.RandomNormal(0.0, 0.01),
                "bias_initializer": "ones" if ones else "zeros",
            }

        def quench(maps):
            channels = maps.shape[-1]
            squares = ops.pad(ops.square(maps), [[0, 0], [0, 0], [0, 0], [2, 2]])
            around = squares[..., 0:channels]
            for first in range(1, 5):
                around = around + squares[..., first : first + channels]
            return maps * (2.0 + 1e-4 * around) ** -0.75

        images = keras.Input(shape=(227, 227, 3))
        x = images
        plan = (  # filters, kernel, stride, border, groups, ones, norm, pool
            (96, 11, 4, 0, 1, False, True, True),
            (256, 5, 1, 2, 2, True, True, True),
            (384, 3, 1, 1, 1, False, False, False),
            (384, 3, 1, 1, 2, True, False, False),
            (256, 3, 1, 1, 2, True, False, True),
        )
        for filters, kernel, stride, border, groups, ones, norm, pool in plan:
            if border:
                x = layers.ZeroPadding2D(border)(x)
            x = layers.Conv2D(
                filters, kernel, stride, groups=groups, **starts(ones)
            )(x)
            x = layers.ReLU()(x)
            if norm:
                x = quench(x)
            if pool:
                x = layers.MaxPool2D(pool_size=3, strides=2)(x)
        x = layers.Flatten()(x)
        for _ in ("fc6", "fc7"):
            x = layers.Dense(hidden, **starts(True))(x)
            x = layers.Dropout(0.5)(layers.ReLU()(x))
        logits = layers.Dense(num_classes, **starts(False))(x)
        super().__init__(inputs=images, outputs=logits)
