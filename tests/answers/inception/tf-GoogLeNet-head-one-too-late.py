# task: GoogLeNet
# verdict: wrong
# mistake: aux1 takes the maps of inception4b (what enters 4c) instead of those of inception4a; both have 512 maps, so nothing complains
# told: first-head-behind-4b
class GoogLeNet(keras.Model):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        super().__init__()
        self.conv1 = BasicConv(64 // shrink, 7, 2)
        self.conv2 = BasicConv(64 // shrink, 1)
        self.conv3 = BasicConv(192 // shrink, 3)
        for key, widths in MODULES.items():
            setattr(self, f"inception{key}", Inception([w // shrink for w in widths]))
        self.aux1 = self.aux2 = None
        if aux_logits:
            self.aux1 = AuxiliaryHead(num_classes, shrink, dropout_aux)
            self.aux2 = AuxiliaryHead(num_classes, shrink, dropout_aux)
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
        x = max_pool(self.conv1(images, training=training))
        x = self.conv3(self.conv2(x, training=training), training=training)
        x = max_pool(x)
        x = self.inception3b(self.inception3a(x, training=training), training=training)
        x = max_pool(x)
        x = self.inception4a(x, training=training)
        first = x = self.inception4b(x, training=training)
        x = self.inception4c(x, training=training)
        second = x = self.inception4d(x, training=training)
        x = max_pool(self.inception4e(x, training=training), 2)
        x = self.inception5b(self.inception5a(x, training=training), training=training)
        x = self.dropout(tf.reduce_mean(x, axis=[1, 2]), training=training)
        logits = self.fc(x)
        if training and self.aux1 is not None:
            return (
                logits, self.aux2(second, training=training),
                self.aux1(first, training=training))
        return logits

    def get_config(self):
        return self.settings
