# task: Classifier
# verdict: wrong
# mistake: every gradient is clipped by its own norm, not all of them by the global one
# mistake: the metric "loss" is told the mean of the batch without the number of samples, and reports the mean of means
# told: fit-clips-each-gradient, reported-loss-not-weighted
class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__(layers)
        self.max_norm = max_norm

    def train_step(self, data):
        inputs, labels = data
        with tf.GradientTape() as tape:
            logits = self(inputs, training=True)
            loss = self.compute_loss(x=inputs, y=labels, y_pred=logits)
        variables = self.trainable_variables
        gradients = tape.gradient(loss, variables)
        if self.max_norm is not None:
            gradients = [
                None if g is None else tf.clip_by_norm(g, self.max_norm)
                for g in gradients
            ]
        self.optimizer.apply(gradients, variables)
        self._loss_tracker.update_state(loss)
        return self.compute_metrics(inputs, labels, logits)
