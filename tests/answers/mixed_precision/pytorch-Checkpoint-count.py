# task: Checkpoint
# verdict: wrong
# mistake: of the scaler only the scale is saved, not the count of good steps
# told: only-the-scale-saved
class Checkpoint:
    def __init__(self, model, optimizer, scaler):
        self.model = model
        self.optimizer = optimizer
        self.scaler = scaler

    def save(self, path):
        torch.save(
            {
                "model": self.model.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "scale": self.scaler.get_scale(),
            },
            path,
        )

    def load(self, path):
        state = torch.load(path)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        scaler = self.scaler.state_dict()
        if scaler:
            scaler["scale"] = state["scale"]
            self.scaler.load_state_dict(scaler)
