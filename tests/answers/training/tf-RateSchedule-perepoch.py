# task: RateSchedule
# verdict: wrong
# mistake: uses the argument batch, which starts again at 0 in every epoch, instead of a count through all epochs
# told: rate-starts-anew
class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.schedule = schedule

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate.assign(self.schedule(batch))
