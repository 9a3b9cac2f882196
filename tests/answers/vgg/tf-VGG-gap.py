# task: VGG
# verdict: wrong
# mistake: global average pooling where the maps are flattened
# told: means-for-flattened-maps
class VGG(keras.Model):
    def __init__(self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5, size=224):
        if letter not in KERNEL_SIZES:
            raise ValueError("no such network")
        inputs = keras.Input((size, size, 3))
        x = inputs
        for ks, f in zip(KERNEL_SIZES[letter], [1, 2, 4, 8, 8]):
            for layer in conv_stage(f * width, ks):
                x = layer(x)
        x = layers.GlobalAveragePooling2D()(x)
        x = layers.Dropout(dropout)(layers.Dense(hidden, activation="relu")(x))
        x = layers.Dropout(dropout)(layers.Dense(hidden, activation="relu")(x))
        super().__init__(inputs, layers.Dense(num_classes)(x))
