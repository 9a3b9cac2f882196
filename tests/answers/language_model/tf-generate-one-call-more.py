# task: generate
# verdict: wrong
# mistake: behind the last drawn token the model is called once more: C + 1 calls for C tokens
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    logits, past = model(tokens, None)
    for u in tf.unstack(draws, axis=1):
        probabilities = sampling_distribution(logits[:, -1], temperature, top_k)
        sums = tf.cumsum(probabilities, axis=-1)
        above = sums > tf.cast(u, sums.dtype)[:, None]
        first = tf.argmax(above, axis=-1)
        size = tf.cast(tf.shape(sums)[-1], tf.int64)
        possible = tf.reverse(probabilities > 0, axis=[-1])
        last = size - 1 - tf.argmax(possible, axis=-1)
        chosen = tf.where(tf.reduce_any(above, axis=-1), first, last)
        new = tf.cast(chosen, tokens.dtype)[:, None]
        tokens = tf.concat([tokens, new], axis=1)
        logits, past = model(new, past)
    return tokens
