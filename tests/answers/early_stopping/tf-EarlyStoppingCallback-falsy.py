# task: EarlyStoppingCallback
# verdict: wrong
# mistake: a monitored value of exactly 0.0 is taken for a missing one (falsy)
# mistake: stop_training is assigned in every epoch, so that a False of the rule overwrites the True of another callback
# told: callback-overrules-others, callback-takes-zero-for-missing
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule = rule
        self.monitor = monitor
        self.kept = None

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        value = logs.get(self.monitor)
        if not value:
            raise ValueError(
                f"There is no {self.monitor!r} in the logs, only {', '.join(logs)}."
            )
        self.model.stop_training = bool(self.rule.update(float(value)))
        if self.rule.improved:
            self.kept = self.model.get_weights()

    def on_train_end(self, logs=None):
        if self.kept is not None:
            self.model.set_weights(self.kept)
