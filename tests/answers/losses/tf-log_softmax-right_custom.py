# task: log_softmax
# verdict: right
def log_softmax(logits):
    @tf.custom_gradient
    def forward(z):
        z = z - tf.reduce_max(z, axis=-1, keepdims=True)
        result = z - tf.math.log(tf.reduce_sum(tf.exp(z), -1, keepdims=True))

        def backward(upstream):
            total = tf.reduce_sum(upstream, axis=-1, keepdims=True)
            return upstream - tf.exp(result) * total

        return result, backward

    return forward(tf.convert_to_tensor(logits))
