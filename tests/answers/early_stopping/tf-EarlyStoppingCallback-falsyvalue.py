# task: EarlyStoppingCallback
# verdict: wrong
# mistake: a monitored value of 0.0 is taken for a missing one
# mistake: the best weights are put back only if the rule has stopped the training, not if the epochs ran out
# told: callback-restores-only-if-it-stopped, callback-takes-zero-for-missing
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule = rule
        self.monitor = monitor
        self.best = None
        self.stopped = False

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        value = logs.get(self.monitor)
        if not value:
            names = ", ".join(logs)
            raise ValueError(f"no value {self.monitor!r}; there are: {names}")
        self.stopped = self.rule.update(value)
        if self.rule.improved:
            self.best = self.model.get_weights()
        if self.stopped:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.stopped and self.best is not None:
            self.model.set_weights(self.best)
