# task: clip_by_global_norm
# verdict: wrong
# mistake: gradients that are shorter than max_norm are multiplied as well, and so lengthened to it
# mistake: entries that are None are left out of the list that is returned, so it no longer fits the variables
# told: nothing-for-none, small-gradients-scaled-up
def clip_by_global_norm(gradients, max_norm):
    there = [tf.convert_to_tensor(g) for g in gradients if g is not None]
    norm = tf.sqrt(tf.add_n([tf.reduce_sum(g * g) for g in there]))
    factor = tf.math.divide_no_nan(tf.cast(max_norm, norm.dtype), norm)
    return [g * factor for g in there], norm
