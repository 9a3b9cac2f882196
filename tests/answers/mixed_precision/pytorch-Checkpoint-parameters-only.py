# task: Checkpoint
# verdict: wrong
# mistake: of the model only the parameters are saved, not its buffers, so the running statistics of a batch normalization are not put back
# told: only-the-parameters-saved
class Checkpoint:
    def __init__(self, model, optimizer, scaler):
        self.model, self.optimizer, self.scaler = model, optimizer, scaler

    def save(self, path):
        state = {
            "model": [p.detach().clone() for p in self.model.parameters()],
            "optimizer": self.optimizer.state_dict(),
            "scaler": self.scaler.state_dict(),
        }
        torch.save(state, path)

    def load(self, path):
        state = torch.load(path)
        with torch.no_grad():
            for p, saved in zip(self.model.parameters(), state["model"], strict=True):
                p.copy_(saved)
        self.optimizer.load_state_dict(state["optimizer"])
        self.scaler.load_state_dict(state["scaler"])
