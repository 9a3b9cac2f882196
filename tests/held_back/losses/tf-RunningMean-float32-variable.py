# task: RunningMean
# verdict: wrong
# mistake: the sum is a float32 variable, which loses the digits of many small batches
# mistake: before any update the result is 0, not NaN

class RunningMean:
    def __init__(self):
        self.total = tf.Variable(0.0)
        self.count = tf.Variable(0.0)

    def update(self, mean, count):
        self.total.assign_add(tf.cast(mean, tf.float32) * float(count))
        self.count.assign_add(float(count))

    def result(self):
        return float(tf.math.divide_no_nan(self.total, self.count))

    def reset(self):
        self.total.assign(0.0)
        self.count.assign(0.0)
