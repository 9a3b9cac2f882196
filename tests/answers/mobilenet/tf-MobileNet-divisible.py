# task: MobileNet
# verdict: wrong
# mistake: version 2's rounding in version 1
# told: rounded-to-eight
class MobileNet(keras.Sequential):
    def __init__(self, num_classes=1000, width_mult=1.0, dropout=1e-3, size=224):
        net = [keras.Input((size, size, 3))] + conv_norm(int(32 * width_mult), 3, 2)
        for c, s in SEPARABLE:
            net += separable_block(make_divisible(c * width_mult), s)
        net.append(layers.GlobalAveragePooling2D())
        net.append(layers.Dropout(dropout))
        net.append(layers.Dense(num_classes))
        super().__init__(net)
