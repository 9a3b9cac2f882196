# task: EarlyStoppingCallback
# verdict: wrong
# mistake: the kept weights are put back only if the rule has stopped the training; if the epochs run out the last weights stay
# told: callback-restores-only-if-it-stopped
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule, self.monitor = rule, monitor
        self.kept = None

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        try:
            value = logs[self.monitor]
        except KeyError:
            there = ", ".join(sorted(logs))
            raise ValueError(f"no {self.monitor} in the logs, only: {there}") from None
        stop = self.rule.update(float(value))
        if self.rule.improved:
            self.kept = self.model.get_weights()
        if stop:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.model.stop_training and self.kept is not None:
            self.model.set_weights(self.kept)
