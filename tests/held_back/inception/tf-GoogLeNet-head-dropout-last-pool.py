# task: GoogLeNet
# verdict: wrong
# mistake: the auxiliary heads get dropout instead of dropout_aux
# mistake: the last max pooling is over 3x3 like the others instead of 2x2
class GoogLeNet(keras.Model):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        super().__init__()
        self.conv1 = BasicConv(64 // shrink, 7, 2)
        self.conv2 = BasicConv(64 // shrink, 1)
        self.conv3 = BasicConv(192 // shrink, 3)
        for name, widths in MODULES.items():
            setattr(self, f"inception{name}", Inception([w // shrink for w in widths]))
        self.aux1 = self.aux2 = None
        if aux_logits:
            self.aux1 = AuxiliaryHead(num_classes, shrink, dropout)
            self.aux2 = AuxiliaryHead(num_classes, shrink, dropout)
        self.dropout = layers.Dropout(dropout)
        self.fc = layers.Dense(num_classes)
        self.settings = {
            "num_classes": num_classes, "aux_logits": aux_logits,
            "shrink": shrink, "dropout": dropout, "dropout_aux": dropout_aux,
        }

    def build(self, shape):
        self.call(tf.zeros((1, *shape[1:])))
        for head, maps in ((self.aux1, 512), (self.aux2, 528)):
            if head is not None:
                head(tf.zeros((1, 4, 4, maps // self.settings["shrink"])))

    def call(self, images, training=False):
        maps = max_pool(self.conv1(images, training=training))
        maps = self.conv3(self.conv2(maps, training=training), training=training)
        maps = max_pool(maps)
        kept = {}
        for name in MODULES:
            if name in ("4a", "5a"):
                maps = max_pool(maps)
            maps = getattr(self, f"inception{name}")(maps, training=training)
            kept[name] = maps
        values = self.dropout(tf.reduce_mean(maps, axis=(1, 2)), training=training)
        logits = self.fc(values)
        if training and self.aux1 is not None:
            return (
                logits,
                self.aux2(kept["4d"], training=True),
                self.aux1(kept["4a"], training=True),
            )
        return logits

    def get_config(self):
        return self.settings
