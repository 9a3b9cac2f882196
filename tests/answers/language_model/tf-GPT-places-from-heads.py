# task: GPT
# verdict: wrong
# mistake: the number of places in the past is read from axis 1 of the keys (N, heads, P, dim / heads), which is the number of heads, so the new tokens stand at place num_heads and not P (and the comparison with length uses it, too)
# told: places-counted-by-heads
class GPT(keras.Model):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "vocabulary": vocabulary, "length": length, "dim": dim,
            "num_heads": num_heads, "num_layers": num_layers,
        }  # fmt: skip
        last = 0.02 / math.sqrt(2 * num_layers)
        self.wte = layers.Embedding(vocabulary, dim, embeddings_initializer=normal(0.02))
        self.wpe = layers.Embedding(length, dim, embeddings_initializer=normal(0.02))
        self.wte.build((None, None))
        self.wpe.build((None,))
        self.blocks = [Block(dim, num_heads, 0.02, last) for _ in range(num_layers)]
        self.ln_f = layers.LayerNormalization(epsilon=1e-5)
        self.ln_f.build((None, None, dim))

    def call(self, tokens, past=None):
        begin = 0 if past is None else past[0][0].shape[1]
        end = begin + tokens.shape[1]
        if end > self.settings["length"]:
            raise ValueError(f"{end} places, but there are {self.settings['length']}")
        values = self.wte(tokens) + self.wpe(tf.range(begin, end))
        kept = []
        for number, block in enumerate(self.blocks):
            values, pair = block(values, None if past is None else past[number])
            kept.append(pair)
        values = self.ln_f(values)
        table = tf.convert_to_tensor(self.wte.embeddings)
        return tf.matmul(values, table, transpose_b=True), kept

    def get_config(self):
        return {**super().get_config(), **self.settings}
