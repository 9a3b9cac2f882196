# task: policy_of
# verdict: right
# mistake: none; unusual because the answer is looked up in a dictionary of pairs of types
def policy_of(operation, inputs, half=tf.float16):
    def out_type(dtype):
        fed = [tf.cast(x, dtype) if x.dtype == tf.float32 else x for x in inputs]
        return tf.as_dtype(operation(*fed).dtype)

    pair = (out_type(tf.float32), out_type(half))
    table = {
        (half, half): "half",
        (tf.float32, tf.float32): "float32",
        (tf.float32, half): "follows",
    }
    return table.get(pair, "other")
