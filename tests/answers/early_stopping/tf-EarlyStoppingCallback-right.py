# task: EarlyStoppingCallback
# verdict: right
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.watched, self.judge, self.kept = monitor, rule, []

    def on_epoch_end(self, epoch, logs=None):
        try:
            value = {**(logs or {})}[self.watched]
        except KeyError:
            there = ", ".join(map(str, logs or {})) or "nothing"
            message = f"{self.watched} is not logged; there is: {there}"
            raise ValueError(message) from None
        ends = self.judge.update(value)
        if self.judge.improved:
            self.kept = [self.model.get_weights()]
        if ends:
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        for weights in self.kept:
            self.model.set_weights(weights)
