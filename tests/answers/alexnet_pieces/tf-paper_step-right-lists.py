# task: paper_step
# verdict: right
def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):  # fmt: skip
    fresh = [
        momentum * tf.convert_to_tensor(v)
        - lr * (gradient + weight_decay * tf.convert_to_tensor(w))
        for w, gradient, v in zip(variables, gradients, velocities, strict=True)
    ]
    for variable, value in zip(velocities, fresh, strict=True):
        variable.assign(value)
    for variable, value in zip(variables, fresh, strict=True):
        variable.assign(tf.convert_to_tensor(variable) + value)
