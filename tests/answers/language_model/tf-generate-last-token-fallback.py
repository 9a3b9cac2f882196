# task: generate
# verdict: wrong
# mistake: where rounding leaves no token, the last one of the vocabulary is taken, although its probability may be 0; the first prediction is that of the first place of the prompt
# told: logits-of-the-first-place
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    past, new = None, tokens
    for step in range(draws.shape[1]):
        logits, past = model(new, past)
        p = sampling_distribution(logits[:, 0], temperature, top_k)
        sums = tf.cumsum(p, axis=-1)
        below = tf.cast(sums <= tf.cast(draws[:, step : step + 1], sums.dtype), tf.int32)
        pick = tf.minimum(tf.reduce_sum(below, axis=-1), p.shape[-1] - 1)
        new = tf.cast(pick, tokens.dtype)[:, None]
        tokens = tf.concat([tokens, new], axis=1)
    return tokens
