# task: EarlyStoppingCallback
# verdict: wrong
# mistake: an epoch that ends the training is not kept even if it improved (with a baseline it can do both): keeping is the else of stopping
# mistake: a value that is missing raises KeyError instead of ValueError with the names that there are
# told: callback-raises-key-error, callback-stops-before-the-copy
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule, self.monitor = rule, monitor
        self.kept = None

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {})[self.monitor]
        if self.rule.update(float(value)):
            self.model.stop_training = True
        elif self.rule.improved:
            self.kept = self.model.get_weights()

    def on_train_end(self, logs=None):
        if self.kept is not None:
            self.model.set_weights(self.kept)
