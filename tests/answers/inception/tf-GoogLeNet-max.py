# task: GoogLeNet
# verdict: wrong
# mistake: global max pooling at the end
# told: largest-value-for-the-mean
class GoogLeNet(keras.Model):
    def __init__(self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7):
        super().__init__()
        self.settings = {"shrink": shrink}
        self.conv1 = BasicConv(64 // shrink, 7, stride=2)
        self.conv2 = BasicConv(64 // shrink, 1)
        self.conv3 = BasicConv(192 // shrink, 3)
        for name, widths in MODULES.items():
            setattr(self, "inception" + name, Inception([w // shrink for w in widths]))
        self.aux1 = AuxiliaryHead(num_classes, shrink, dropout_aux) if aux_logits else None
        self.aux2 = AuxiliaryHead(num_classes, shrink, dropout_aux) if aux_logits else None
        self.pool = layers.GlobalMaxPooling2D()
        self.dropout = layers.Dropout(dropout)
        self.fc = layers.Dense(num_classes)

    def build(self, shape):
        for head, maps in ((self.aux1, 512), (self.aux2, 528)):
            if head is not None:
                head(tf.zeros((1, 4, 4, maps // self.settings["shrink"])))

    def call(self, images, training=False):
        x = max_pool(self.conv1(images, training=training))
        x = max_pool(self.conv3(self.conv2(x, training=training), training=training))
        x = self.inception3a(x, training=training)
        x = max_pool(self.inception3b(x, training=training))
        x4a = x = self.inception4a(x, training=training)
        x = self.inception4b(x, training=training)
        x = self.inception4c(x, training=training)
        x4d = x = self.inception4d(x, training=training)
        x = max_pool(self.inception4e(x, training=training), 2)
        x = self.inception5a(x, training=training)
        x = self.inception5b(x, training=training)
        logits = self.fc(self.dropout(self.pool(x), training=training))
        if training and self.aux1 is not None:
            return logits, self.aux2(x4d, training=training), self.aux1(x4a, training=training)
        return logits
