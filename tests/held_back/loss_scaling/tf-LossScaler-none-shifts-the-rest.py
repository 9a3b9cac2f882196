# task: LossScaler
# verdict: wrong
# mistake: None gradients are dropped from the list but their variables are not, so later gradients go to the wrong variables (or the optimizer fails)
class LossScaler:
    def __init__(
        self, optimizer, initial_scale=2.0**15, dynamic_growth_steps=2000
    ):  # fmt: skip
        self.optimizer = optimizer
        self.dynamic_scale = float(initial_scale)
        self.dynamic_growth_steps = dynamic_growth_steps
        self.step_counter = 0

    def scale_loss(self, loss):
        return loss * self.dynamic_scale

    def apply(self, gradients, variables):
        present = [g for g in gradients if g is not None]
        if all(bool(tf.reduce_all(tf.math.is_finite(g))) for g in present):
            self.optimizer.apply([g / self.dynamic_scale for g in present], variables)
            self.step_counter += 1
            if self.step_counter == self.dynamic_growth_steps:
                self.dynamic_scale *= 2.0
                self.step_counter = 0
        else:
            self.dynamic_scale /= 2.0
            self.step_counter = 0

    def state_dict(self):
        return {"dynamic_scale": self.dynamic_scale, "step_counter": self.step_counter}

    def load_state_dict(self, state):
        self.dynamic_scale = state["dynamic_scale"]
        self.step_counter = state["step_counter"]
