# task: log1pexp
# verdict: wrong
# mistake: the forward pass is the formula as it stands, so that x = 1000 overflows to infinity; only the gradient was made safe
# told: formula-as-it-stands
@tf.custom_gradient
def log1pexp(x):
    y = tf.math.log(1 + tf.exp(x))

    def grad(upstream):
        return upstream * tf.sigmoid(x)

    return y, grad
