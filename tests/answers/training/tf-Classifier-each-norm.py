# task: Classifier
# verdict: wrong
# mistake: clips each gradient to max_norm by itself (clip_by_norm) instead of all together to a global norm
# mistake: the loss metric gets the mean of a batch without its number of samples, so a smaller last batch counts as much as the others
# told: fit-clips-each-gradient, reported-loss-not-weighted
class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__(layers)
        self.max_norm = max_norm

    def train_step(self, data):
        inputs, labels = data
        with tf.GradientTape() as tape:
            answers = self(inputs, training=True)
            loss = self.compute_loss(x=inputs, y=labels, y_pred=answers)
        weights = self.trainable_variables
        gradients = tape.gradient(loss, weights)
        if self.max_norm is not None:
            gradients = [
                None if one is None else tf.clip_by_norm(one, self.max_norm)
                for one in gradients
            ]
        self.optimizer.apply(gradients, weights)
        self._loss_tracker.update_state(loss)
        return self.compute_metrics(inputs, labels, answers)

    def get_config(self):
        return {**super().get_config(), "max_norm": self.max_norm}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        parts = {key: part for key, part in config.items() if key != "max_norm"}
        plain = keras.Sequential.from_config(parts, custom_objects)
        return cls(plain.layers, config["max_norm"])
