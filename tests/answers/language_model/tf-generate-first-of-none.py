# task: generate
# verdict: wrong
# mistake: where rounding leaves no token whose sum is above u, argmax of nothing but False gives token 0, instead of the last one with a probability above 0
# mistake: the sums are compared with >= u, so u = 0 picks token 0 even if its probability is 0 (and a sum equal to u picks one token too early)
# told: draw-met-exactly
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    written = [tokens]
    last, kept = tokens, None
    for step in range(draws.shape[1]):
        logits, kept = model(last, kept)
        p = sampling_distribution(logits[:, -1], temperature, top_k)
        u = tf.cast(draws[:, step:step + 1], p.dtype)
        reached = tf.cumsum(p, axis=-1) >= u
        last = tf.argmax(tf.cast(reached, tf.int32), axis=-1)[:, None]
        last = tf.cast(last, tokens.dtype)
        written.append(last)
    return tf.concat(written, axis=1)
