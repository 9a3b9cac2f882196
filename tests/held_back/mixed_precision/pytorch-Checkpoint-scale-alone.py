# task: Checkpoint
# verdict: wrong
# mistake: of the scaler only the scale is saved; the number of finite steps in a row (_growth_tracker) is lost, so after loading the scale grows at another step than in the uninterrupted training
# told: only-the-scale-saved
class Checkpoint:
    def __init__(self, model, optimizer, scaler):
        self.model = model
        self.optimizer = optimizer
        self.scaler = scaler

    def save(self, path):
        torch.save(
            [
                self.model.state_dict(),
                self.optimizer.state_dict(),
                self.scaler.get_scale(),
            ],
            path,
        )

    def load(self, path):
        weights, memory, scale = torch.load(path, weights_only=True)
        self.model.load_state_dict(weights)
        self.optimizer.load_state_dict(memory)
        state = self.scaler.state_dict()
        self.scaler.load_state_dict({**state, "scale": scale})
