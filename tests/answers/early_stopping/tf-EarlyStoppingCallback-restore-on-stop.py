# task: EarlyStoppingCallback
# verdict: wrong
# mistake: the weights are kept at every epoch and not only at those that improved
# told: callback-keeps-every-epoch
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule = rule
        self.monitor = monitor
        self.best = None

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        if self.monitor not in logs:
            raise ValueError(f"no {self.monitor} among {', '.join(logs)}")
        stop = self.rule.update(logs[self.monitor])
        self.best = self.model.get_weights()
        if stop:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.best is not None:
            self.model.set_weights(self.best)
