# task: Checkpoint
# verdict: wrong
# mistake: of the scaler only the scale is kept, not how many good steps it has counted toward its next growth
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
        saved = torch.load(path)
        self.model.load_state_dict(saved["model"])
        self.optimizer.load_state_dict(saved["optimizer"])
        state = self.scaler.state_dict()
        state["scale"] = saved["scale"]
        state["_growth_tracker"] = 0
        self.scaler.load_state_dict(state)
