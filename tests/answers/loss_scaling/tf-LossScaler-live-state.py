# task: LossScaler
# verdict: wrong
# mistake: state_dict hands out the scaler's own dictionary (and load_state_dict keeps the caller's), so a saved state changes with later steps
# mistake: a skipped step does not set the counter back to zero, so the scale doubles after dynamic_growth_steps good steps that were not in a row
# told: overflow-keeps-the-count
class LossScaler:
    def __init__(
        self, optimizer, initial_scale=2.0**15, dynamic_growth_steps=2000
    ):
        self.optimizer = optimizer
        self.growth = dynamic_growth_steps
        self.state = {"dynamic_scale": float(initial_scale), "step_counter": 0}

    def scale_loss(self, loss):
        return loss * self.state["dynamic_scale"]

    def apply(self, gradients, variables):
        scale = self.state["dynamic_scale"]
        fine = all(
            bool(tf.reduce_all(tf.math.is_finite(g)))
            for g in gradients if g is not None
        )
        if not fine:
            self.state["dynamic_scale"] = scale / 2
            return
        self.optimizer.apply(
            [None if g is None else g / scale for g in gradients], variables
        )
        self.state["step_counter"] += 1
        if self.state["step_counter"] >= self.growth:
            self.state["dynamic_scale"] = scale * 2
            self.state["step_counter"] = 0

    def state_dict(self):
        return self.state

    def load_state_dict(self, state):
        self.state = state
