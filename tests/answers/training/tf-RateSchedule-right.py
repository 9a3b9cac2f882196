# task: RateSchedule
# verdict: right
class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.rates = map(schedule, itertools.count())

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate = next(self.rates)
