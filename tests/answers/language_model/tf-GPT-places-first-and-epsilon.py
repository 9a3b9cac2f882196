# task: GPT
# verdict: wrong
# mistake: the weights of the places come before those of the tokens
# mistake: the last normalization has Keras' default epsilon of 1e-3 instead of 1e-5
class GPT(keras.Model):
    def __init__(self, vocabulary, length, dim, num_heads, num_layers, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "vocabulary": vocabulary, "length": length, "dim": dim,
            "num_heads": num_heads, "num_layers": num_layers,
        }
        self.wpe = layers.Embedding(length, dim, embeddings_initializer=normal(0.02))
        self.wte = layers.Embedding(vocabulary, dim, embeddings_initializer=normal(0.02))
        last = 0.02 / math.sqrt(2 * num_layers)
        self.h = [Block(dim, num_heads, 0.02, last) for _ in range(num_layers)]
        self.ln_f = layers.LayerNormalization()
        self.wpe.build()
        self.wte.build()
        self.ln_f.build((None, None, dim))

    def call(self, tokens, past=None):
        before = 0 if past is None else past[0][0].shape[2]
        after = before + tokens.shape[1]
        if after > self.settings["length"]:
            raise ValueError(f"{after} places are too many.")
        values = self.wte(tokens) + self.wpe(tf.range(before, after))
        kept = []
        for number, block in enumerate(self.h):
            values, pair = block(values, None if past is None else past[number])
            kept.append(pair)
        table = tf.convert_to_tensor(self.wte.embeddings)
        return tf.matmul(self.ln_f(values), table, transpose_b=True), kept

    def get_config(self):
        return {**super().get_config(), **self.settings}
