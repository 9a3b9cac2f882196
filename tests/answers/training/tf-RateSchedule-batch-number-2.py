# task: RateSchedule
# verdict: wrong
# mistake: the number of the batch within its epoch is taken for the number of the step
# told: rate-starts-anew
class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.schedule = schedule

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate = self.schedule(batch)
