# task: GoogLeNet
# verdict: right
# way: modules are set and found by name in a loop over MODULES, poolings by the change of the name's digit
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
            narrow = tuple(width // shrink for width in widths)
            setattr(self, "inception" + name, Inception(narrow))
        for name in ("aux1", "aux2"):
            head = AuxiliaryHead(num_classes, shrink, dropout_aux) if aux_logits else None
            setattr(self, name, head)
        self.dropout = layers.Dropout(dropout)
        self.fc = layers.Dense(num_classes)
        self.settings = {
            "num_classes": num_classes, "aux_logits": aux_logits,
            "shrink": shrink, "dropout": dropout, "dropout_aux": dropout_aux,
        }  # fmt: skip

    def build(self, shape):
        """Make all weights, also those of the heads, which only training uses (given)."""
        self.call(tf.zeros((1, *shape[1:])))  # a file's weights need layers that have theirs
        for head, maps in ((self.aux1, 512), (self.aux2, 528)):
            if head is not None:
                head(tf.zeros((1, 4, 4, maps // self.settings["shrink"])))

    def call(self, images, training=False):
        maps = max_pool(self.conv1(images, training=training))
        maps = self.conv2(maps, training=training)
        maps = max_pool(self.conv3(maps, training=training))
        seen, group = {}, "3"
        for name in MODULES:
            if name[0] != group:
                maps = max_pool(maps, 2 if name[0] == "5" else 3)
                group = name[0]
            module = getattr(self, "inception" + name)
            maps = seen[name] = module(maps, training=training)
        means = tf.einsum("nhwc->nc", maps) / float(maps.shape[1] * maps.shape[2])
        logits = self.fc(self.dropout(means, training=training))
        if not training or self.aux1 is None:
            return logits
        late = self.aux2(seen["4d"], training=training)
        early = self.aux1(seen["4a"], training=training)
        return logits, late, early

    def get_config(self):
        return self.settings
