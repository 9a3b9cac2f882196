# task: Checkpoint
# verdict: wrong
# mistake: the state of the scaler is not saved
# told: scaler-not-saved
class Checkpoint:
    def __init__(self, model, optimizer, scaler):
        self.model, self.optimizer, self.scaler = model, optimizer, scaler

    def save(self, path):
        torch.save((self.model.state_dict(), self.optimizer.state_dict()), path)

    def load(self, path):
        model, optimizer = torch.load(path, weights_only=True)
        self.model.load_state_dict(model)
        self.optimizer.load_state_dict(optimizer)
