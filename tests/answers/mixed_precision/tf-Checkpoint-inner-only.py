# task: Checkpoint
# verdict: wrong
# mistake: only the trainable variables of the model are saved, not the statistics of its batch normalizations
# mistake: of the optimizer only the inner one is saved: the scale and the count of steps since it last changed are lost
# told: only-the-parameters-saved, scaler-not-saved
class Checkpoint:
    def __init__(self, model, optimizer):
        self.model = model
        self.optimizer = optimizer

    def _all(self):
        return [
            *self.model.trainable_variables,
            *self.optimizer.inner_optimizer.variables,
        ]

    def save(self, path):
        arrays = {
            str(number): keras.ops.convert_to_numpy(variable)
            for number, variable in enumerate(self._all())
        }
        np.savez(path, **arrays)

    def load(self, path):
        with np.load(path) as file:
            for number, variable in enumerate(self._all()):
                variable.assign(file[str(number)])
