# task: RateSchedule
# verdict: wrong
# mistake: counts before it asks the schedule, so that the first step has the number 1, not 0

class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.schedule = schedule
        self.step = 0

    def on_train_batch_begin(self, batch, logs=None):
        self.step += 1
        self.model.optimizer.learning_rate = self.schedule(self.step)
