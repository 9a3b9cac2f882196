# task: Checkpoint
# verdict: wrong
# mistake: only the variables of the inner optimizer are written down; the scale and the counter of the LossScaleOptimizer are lost
class Checkpoint:
    def __init__(self, model, optimizer):
        self.variables = list(model.variables) + list(optimizer.inner_optimizer.variables)

    def save(self, path):
        np.savez(path, *[np.array(v) for v in self.variables])

    def load(self, path):
        with np.load(path) as arrays:
            for i, variable in enumerate(self.variables):
                variable.assign(arrays[f"arr_{i}"])
