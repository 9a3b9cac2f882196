# task: generate
# verdict: wrong
# mistake: the draws are not used
# told: draws-ignored
def generate(model, tokens, draws, temperature=1.0, top_k=None):
    past = None
    x = tokens
    for i in range(draws.shape[1]):
        logits, past = model(x, past)
        p = sampling_distribution(logits[:, -1], temperature, top_k)
        x = tf.argmax(p, axis=-1, output_type=tokens.dtype)[:, None]
        tokens = tf.concat([tokens, x], axis=1)
    return tokens
