# task: policy_of
# verdict: wrong
# mistake: integers are cast to half as well
# told: indices-cast
def policy_of(operation, inputs, half=tf.float16):
    wide = operation(*inputs)
    narrow = operation(*[tf.cast(x, half) for x in inputs])
    if wide.dtype == half and narrow.dtype == half:
        return "half"
    if wide.dtype == tf.float32 and narrow.dtype == tf.float32:
        return "float32"
    if wide.dtype == tf.float32 and narrow.dtype == half:
        return "follows"
    return "other"
