# task: Inception
# verdict: wrong
# mistake: the third and the fourth branch are exchanged in the concatenation
# told: third-and-fourth-branch-exchanged
class Inception(layers.Layer):
    def __init__(self, widths, large=3):
        super().__init__()
        self.branch1 = BasicConv(widths[0], 1)
        self.branch2 = [BasicConv(widths[1], 1), BasicConv(widths[2], 3)]
        self.branch3 = [BasicConv(widths[3], 1), BasicConv(widths[4], large)]
        self.branch4 = [layers.MaxPooling2D(3, 1, padding="same"), BasicConv(widths[5], 1)]

    def build(self, shape):
        pass

    def call(self, maps, training=False):
        one = self.branch1(maps, training=training)
        two = self.branch2[1](self.branch2[0](maps, training=training), training=training)
        three = self.branch3[1](self.branch3[0](maps, training=training), training=training)
        four = self.branch4[1](self.branch4[0](maps), training=training)
        return tf.concat([one, two, four, three], axis=-1)
