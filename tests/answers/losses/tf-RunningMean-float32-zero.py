# task: RunningMean
# verdict: wrong
# mistake: product and sum are kept in the type of the tensors, in 32 bits
# mistake: before any update the result is 0 instead of NaN
class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total, self.n = tf.constant(0.0), 0

    def update(self, mean, count):
        self.total = self.total + tf.cast(mean, tf.float32) * count
        self.n += count

    def result(self):
        return float(self.total) / max(self.n, 1)
