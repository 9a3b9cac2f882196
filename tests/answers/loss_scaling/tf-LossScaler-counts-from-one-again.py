# task: LossScaler
# verdict: wrong
# mistake: after the doubling the steps are not counted from zero again
# told: grows-at-every-step
class LossScaler:
    def __init__(
        self, optimizer, initial_scale=2.0**15, dynamic_growth_steps=2000
    ):  # fmt: skip
        self.optimizer = optimizer
        self.scale = float(initial_scale)
        self.steps = 0
        self.growth = dynamic_growth_steps

    def scale_loss(self, loss):
        return loss * self.scale

    def apply(self, gradients, variables):
        if not all_finite(gradients):
            self.scale /= 2
            self.steps = 0
            return
        unscaled = [None if g is None else g / self.scale for g in gradients]
        self.optimizer.apply(unscaled, variables)
        self.steps += 1
        if self.steps >= self.growth:
            self.scale *= 2

    def state_dict(self):
        return {"dynamic_scale": self.scale, "step_counter": self.steps}

    def load_state_dict(self, state):
        self.scale = state["dynamic_scale"]
        self.steps = state["step_counter"]
