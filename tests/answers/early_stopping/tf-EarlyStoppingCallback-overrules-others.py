# task: EarlyStoppingCallback
# verdict: wrong
# mistake: stop_training is set to what the rule says after every epoch, so False overrules another callback that has asked to stop
# mistake: the message of the ValueError names the monitored value only, not those that there are
# told: callback-does-not-name-both, callback-overrules-others
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule = rule
        self.monitor = monitor
        self.best_weights = None

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is None:
            raise ValueError(f"the logs have no value {self.monitor!r}")
        self.model.stop_training = self.rule.update(float(value))
        if self.rule.improved:
            self.best_weights = self.model.get_weights()

    def on_train_end(self, logs=None):
        if self.best_weights is not None:
            self.model.set_weights(self.best_weights)
