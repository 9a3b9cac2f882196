# task: LossScaler
# verdict: wrong
# mistake: the counter is compared before it is increased, so the scale is doubled only by the step after dynamic_growth_steps good ones, one step too late
# told: grows-one-step-late
class LossScaler:
    def __init__(
        self, optimizer, initial_scale=2.0**15, dynamic_growth_steps=2000
    ):  # fmt: skip
        self.optimizer = optimizer
        self.dynamic_scale = float(initial_scale)
        self.step_counter = 0
        self.dynamic_growth_steps = dynamic_growth_steps

    def scale_loss(self, loss):
        return loss * self.dynamic_scale

    def apply(self, gradients, variables):
        if not all_finite(gradients):
            self.dynamic_scale /= 2
            self.step_counter = 0
            return
        unscaled = [
            None if g is None else g / self.dynamic_scale for g in gradients
        ]
        self.optimizer.apply(unscaled, variables)
        if self.step_counter >= self.dynamic_growth_steps:
            self.dynamic_scale *= 2
            self.step_counter = 0
        else:
            self.step_counter += 1

    def state_dict(self):
        return {
            "dynamic_scale": self.dynamic_scale,
            "step_counter": self.step_counter,
        }

    def load_state_dict(self, state):
        self.dynamic_scale = float(state["dynamic_scale"])
        self.step_counter = int(state["step_counter"])
