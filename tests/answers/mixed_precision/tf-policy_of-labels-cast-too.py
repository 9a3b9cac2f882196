# task: policy_of
# verdict: wrong
# mistake: the second run casts all inputs to half, integers such as labels or indices included, and not the float32 ones alone; an operation that needs integers fails or sees floats
# told: indices-cast
def policy_of(operation, inputs, half=tf.float16):
    full = operation(*inputs).dtype
    low = operation(*[tf.cast(x, half) for x in inputs]).dtype
    seen = (tf.as_dtype(full), tf.as_dtype(low))
    names = {
        (half, half): "half",
        (tf.float32, tf.float32): "float32",
        (tf.float32, half): "follows",
    }
    return names.get(seen, "other")
