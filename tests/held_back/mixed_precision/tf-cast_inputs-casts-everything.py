# task: cast_inputs
# verdict: wrong
# mistake: float64 inputs are cast to half or float32 where the operation's type is fixed, they should stay
# mistake: integers, such as the labels of cross_entropy, are cast to float there as well
def cast_inputs(operation, inputs, half=tf.float16):
    if operation in ("linear", "matmul", "conv2d"):
        return [tf.cast(x, half) for x in inputs]
    if operation in (
        "softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm",
        "layer_norm", "sum", "exp", "log",
    ):  # fmt: skip
        return [tf.cast(x, tf.float32) for x in inputs]
    voters = [x.dtype for x in inputs if x.dtype in (tf.float32, half)]
    target = tf.float32 if tf.float32 in voters else half
    return [tf.cast(x, target) if x.dtype in (tf.float32, half) else x for x in inputs]
