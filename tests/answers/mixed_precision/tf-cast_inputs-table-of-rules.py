# task: cast_inputs
# verdict: right
def cast_inputs(operation, inputs, half=tf.float16):
    rules = dict.fromkeys(["linear", "matmul", "conv2d"], half)
    rules |= dict.fromkeys(
        "softmax log_softmax cross_entropy mse_loss batch_norm layer_norm sum exp log".split(),
        tf.float32,
    )
    voters = {t.dtype for t in inputs if t.dtype in (half, tf.float32)}
    if operation in rules:
        goal = rules[operation]
    else:
        goal = tf.float32 if tf.float32 in voters else half
    result = []
    for tensor in inputs:
        votes = tensor.dtype in (half, tf.float32)
        result.append(tf.cast(tensor, goal) if votes else tensor)
    return result
