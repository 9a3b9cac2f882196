# task: Checkpoint
# verdict: wrong
# mistake: the state of the loss scaling is not saved, only that of the inner optimizer
# told: scaler-not-saved
class Checkpoint:
    def __init__(self, model, optimizer):
        self.model = model
        self.optimizer = optimizer

    def _variables(self):
        return [*self.model.variables, *self.optimizer.inner_optimizer.variables]

    def save(self, path):
        values = {
            f"v{number}": keras.ops.convert_to_numpy(variable)
            for number, variable in enumerate(self._variables())
        }
        np.savez(path, **values)

    def load(self, path):
        with np.load(path) as values:
            for number, variable in enumerate(self._variables()):
                variable.assign(values[f"v{number}"])
