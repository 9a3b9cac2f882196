# task: Checkpoint
# verdict: wrong
# mistake: only the variables of the inner optimizer are saved, the scale and the number of good steps are forgotten
# told: scaler-not-saved
class Checkpoint:
    def __init__(self, model, optimizer):
        self.model = model
        self.optimizer = optimizer

    def save(self, path):
        arrays = {}
        for i, value in enumerate(self.model.get_weights()):
            arrays[f"model_{i}"] = value
        for i, v in enumerate(self.optimizer.inner_optimizer.variables):
            arrays[f"optimizer_{i}"] = v.numpy()
        np.savez(path, **arrays)

    def load(self, path):
        with np.load(path) as arrays:
            count = len(self.model.get_weights())
            self.model.set_weights([arrays[f"model_{i}"] for i in range(count)])
            for i, v in enumerate(self.optimizer.inner_optimizer.variables):
                v.assign(arrays[f"optimizer_{i}"])
