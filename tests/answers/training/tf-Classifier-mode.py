# task: Classifier
# verdict: wrong
# mistake: the model is called without training=True, so batch normalization and dropout behave as in inference
# mistake: the loss metric is not told the number of samples, so that the epoch's loss is a mean of batch means
# told: inference-under-the-tape, reported-loss-not-weighted
class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__(layers)
        self.max_norm = max_norm

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x)
            loss = self.compute_loss(x=x, y=y, y_pred=y_pred)
        grads = tape.gradient(loss, self.trainable_variables)
        if self.max_norm is not None:
            grads, _ = tf.clip_by_global_norm(grads, self.max_norm)
        self.optimizer.apply(grads, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return self.get_metrics_result()
