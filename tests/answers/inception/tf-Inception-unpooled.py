# task: Inception
# verdict: wrong
# mistake: the pooling is made and never called
# told: fourth-branch-without-pooling
class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        w = widths
        self.branch1 = BasicConv(w[0], 1)
        self.branch2 = [BasicConv(w[1], 1), BasicConv(w[2], 3)]
        self.branch3 = [BasicConv(w[3], 1), BasicConv(w[4], large)]
        self.branch4 = [layers.MaxPooling2D(3, 1, padding="same"), BasicConv(w[5], 1)]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        b1 = self.branch1(maps, training=training)
        b2 = self.branch2[1](self.branch2[0](maps, training=training), training=training)
        b3 = self.branch3[1](self.branch3[0](maps, training=training), training=training)
        b4 = self.branch4[1](maps, training=training)
        return tf.concat([b1, b2, b3, b4], axis=-1)
