# task: Checkpoint
# verdict: wrong
# mistake: only the parameters of the model are saved, not its buffers (the statistics of batch normalization)
# mistake: of the scaler only the scale is saved, not the number of good steps since it changed
# told: only-the-parameters-saved, only-the-scale-saved
class Checkpoint:
    def __init__(self, model, optimizer, scaler):
        self.model = model
        self.optimizer = optimizer
        self.scaler = scaler

    def save(self, path):
        params = {n: p.detach() for n, p in self.model.named_parameters()}
        torch.save(
            {
                "params": params,
                "optimizer": self.optimizer.state_dict(),
                "scale": self.scaler.get_scale(),
            },
            path,
        )

    def load(self, path):
        data = torch.load(path)
        with torch.no_grad():
            for name, p in self.model.named_parameters():
                p.copy_(data["params"][name])
        self.optimizer.load_state_dict(data["optimizer"])
        state = self.scaler.state_dict()
        state["scale"] = data["scale"]
        self.scaler.load_state_dict(state)
