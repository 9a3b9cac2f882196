# task: EarlyStoppingCallback
# verdict: right
class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self._parts = rule, monitor
        self._kept = []

    def on_epoch_end(self, epoch, logs=None):
        rule, name = self._parts
        try:
            value = {**(logs or {})}[name]
        except KeyError:
            there = ", ".join(map(str, logs or ())) or "none at all"
            raise ValueError(
                f"epoch {epoch} has no value named {name}, only: {there}"
            ) from None
        if rule.update(value):
            self.model.stop_training = True
        if rule.improved:
            self._kept = [self.model.get_weights()]

    def on_train_end(self, logs=None):
        for weights in self._kept:
            self.model.set_weights(weights)
