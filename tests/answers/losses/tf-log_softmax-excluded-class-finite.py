# task: log_softmax
# verdict: wrong
# mistake: a logit of -inf is replaced by -1e9 to avoid NaN, so the excluded class gets a finite log-probability of about -1e9 where -inf is right
# told: excluded-class-made-finite
def log_softmax(logits):
    logits = tf.convert_to_tensor(logits)
    low = tf.cast(-1e9 if logits.dtype != tf.float16 else -6e4, logits.dtype)
    safe = tf.where(tf.math.is_inf(logits), tf.fill(tf.shape(logits), low), logits)
    shifted = safe - tf.stop_gradient(tf.reduce_max(safe, axis=-1, keepdims=True))
    return shifted - tf.math.log(tf.reduce_sum(tf.exp(shifted), axis=-1, keepdims=True))
