# task: Classifier
# verdict: wrong
# mistake: the loss tracker is updated without the number of samples, so the "loss" of an epoch is the mean over batches, and a smaller last batch counts as much as the others
# told: reported-loss-not-weighted
class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__(layers)
        self.max_norm = max_norm

    def train_step(self, data):
        inputs, labels = data
        with tf.GradientTape() as tape:
            answers = self(inputs, training=True)
            loss = self.compute_loss(x=inputs, y=labels, y_pred=answers)
        gradients = tape.gradient(loss, self.trainable_variables)
        if self.max_norm is not None:
            gradients, _ = tf.clip_by_global_norm(gradients, self.max_norm)
        self.optimizer.apply(gradients, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(labels, answers)
        return self.get_metrics_result()

    def get_config(self):
        return {**super().get_config(), "max_norm": self.max_norm}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        parts = {key: part for key, part in config.items() if key != "max_norm"}
        plain = keras.Sequential.from_config(parts, custom_objects)
        return cls(plain.layers, config["max_norm"])
