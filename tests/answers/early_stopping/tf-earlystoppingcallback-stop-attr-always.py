# task: EarlyStoppingCallback
# verdict: wrong
# mistake: The flag is set on the callback instead of the model.
# mistake: The weights are kept after every epoch.
# told: callback-keeps-every-epoch, callback-stops-itself
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule, self.monitor, self.best = rule, monitor, None

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        if self.monitor not in logs:
            raise ValueError(f"no {self.monitor} among {sorted(logs)}")
        stop = self.rule.update(float(logs[self.monitor]))
        if True:
            self.best = self.model.get_weights()
        if stop:
            self.stop_training = True

    def on_train_end(self, logs=None):
        if self.best is not None:
            self.model.set_weights(self.best)
