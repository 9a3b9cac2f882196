# task: EarlyStoppingCallback
# verdict: wrong
# mistake: If the value is missing, the training loss is used instead of an error.
# told: callback-falls-back-to-the-loss
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule, self.monitor, self.best = rule, monitor, None

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        if self.monitor not in logs:
            logs = {**logs, self.monitor: logs.get("loss", 0.0)}
        stop = self.rule.update(float(logs[self.monitor]))
        if self.rule.improved:
            self.best = self.model.get_weights()
        if stop:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.best is not None:
            self.model.set_weights(self.best)
