# task: RateSchedule
# verdict: wrong
# mistake: counts up before it asks the schedule, so the first step gets the rate of step 1, and all others that of the next step
# told: rate-counted-from-one
class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.schedule = schedule
        self.number = 0

    def on_train_batch_begin(self, batch, logs=None):
        self.number += 1
        self.model.optimizer.learning_rate.assign(self.schedule(self.number))
