# task: Classifier
# verdict: wrong
# mistake: the loss tracker is told the mean of each batch without its number of samples
# told: reported-loss-not-weighted
class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__(layers)
        self.max_norm = max_norm

    def train_step(self, data):
        inputs, labels = data
        with tf.GradientTape() as tape:
            outputs = self(inputs, training=True)
            loss = self.compute_loss(x=inputs, y=labels, y_pred=outputs)
        gradients = tape.gradient(loss, self.trainable_variables)
        if self.max_norm is not None:
            gradients, _ = tf.clip_by_global_norm(gradients, self.max_norm)
        self.optimizer.apply(gradients, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(labels, outputs)
        return self.get_metrics_result()
