# task: l2_sp
# verdict: right
def l2_sp(body, head, alpha, beta):
    origins = [ops.convert_to_numpy(variable).copy() for variable in body.trainable_variables]

    def penalty():
        far = [
            ops.sum(ops.square(variable - origin))
            for variable, origin in zip(body.trainable_variables, origins)
        ]
        large = [ops.sum(ops.square(ops.convert_to_tensor(v))) for v in head.trainable_variables]
        return 0.5 * (alpha * sum(far) + beta * sum(large))

    return penalty
