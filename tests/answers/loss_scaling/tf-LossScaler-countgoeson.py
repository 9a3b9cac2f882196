# task: LossScaler
# verdict: wrong
# mistake: a skipped step does not set the count of good steps to zero, so they need not be in a row
# told: overflow-keeps-the-count
class LossScaler:
    def __init__(
        self, optimizer, initial_scale=2.0**15, dynamic_growth_steps=2000
    ):  # fmt: skip
        self.optimizer = optimizer
        self.dynamic_growth_steps = dynamic_growth_steps
        self.current = float(initial_scale)
        self.count = 0

    def scale_loss(self, loss):
        return loss * self.current

    def apply(self, gradients, variables):
        if not all_finite(gradients):
            self.current /= 2
            return
        unscaled = [g if g is None else g / self.current for g in gradients]
        self.optimizer.apply(unscaled, variables)
        self.count += 1
        if self.count == self.dynamic_growth_steps:
            self.current *= 2
            self.count = 0

    def state_dict(self):
        return {"dynamic_scale": self.current, "step_counter": self.count}

    def load_state_dict(self, state):
        self.current = float(state["dynamic_scale"])
        self.count = int(state["step_counter"])
